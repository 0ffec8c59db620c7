import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../app/commands.tsx';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { ClientList } from './use-client-list.ts';

/** A new practice: what would be here, and three ways to begin. */
export function NoClientsAtAll() {
  const { t } = useTranslation();
  const { run, isAvailable } = useCommands();
  return (
    <EmptyState
      title={t('clients.empty.title')}
      actions={
        <>
          <RouteLink to={{ view: 'import' }} look="go">
            {t('clients.empty.import')}
          </RouteLink>
          <RouteLink to={{ view: 'client-new' }} look="plain">
            {t('clients.empty.add')}
          </RouteLink>
          {isAvailable('sample') && (
            <Button kind="quiet" onPress={() => run('sample')}>
              {t('clients.empty.sample')}
            </Button>
          )}
        </>
      }
    >
      {t('clients.empty.text')}
    </EmptyState>
  );
}

/** Nobody fits: says what was looked for, and offers to look wider. */
export function NoClientsFound({ list: { view, isNarrowed, clear, narrow } }: { readonly list: ClientList }) {
  const { t } = useTranslation();
  const search = view.search.trim();
  const actions = isNarrowed ? (
    <Button onPress={clear}>{t('clients.none.clear')}</Button>
  ) : (
    <Button onPress={() => narrow({ show: 'all' })}>{t('clients.none.showAll')}</Button>
  );
  return (
    <EmptyState title={search ? t('clients.none.titleFor', { search }) : t('clients.none.title')} actions={actions}>
      {search ? t('clients.none.text') : isNarrowed ? t('clients.none.textNarrowed') : t('clients.none.textArchived')}
    </EmptyState>
  );
}
