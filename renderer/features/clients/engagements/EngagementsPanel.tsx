import { useTranslation } from 'react-i18next';
import type { ClientView, EngagementView } from '#shared/contract/clients.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { RowList } from '../../../ui/RowList.tsx';
import { useDeletion } from '../../trash/use-deletion.ts';
import type { OpenEditor } from '../page/use-client-editor.tsx';
import styles from '../page/page.module.css';
import { useEngagementWords } from './use-engagement-words.ts';

const css = classes(styles);

/** Everything one has agreed to do for the client, the latest first. */
export function EngagementsPanel({ client, onEdit }: { readonly client: ClientView; readonly onEdit: OpenEditor }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const { engagements } = client;
  const add = (
    <Button icon={PlusIcon} onPress={() => onEdit({ what: 'engagement', engagement: null })}>
      {t('clients.engagement.add')}
    </Button>
  );
  if (engagements.length === 0) {
    return (
      <EmptyState title={t('clients.engagement.none')} actions={add}>
        {t('clients.engagement.noneText')}
      </EmptyState>
    );
  }
  return (
    <div className={css('panel')}>
      <RowList
        label={t('clients.engagement.list')}
        items={engagements}
        keyOf={(it) => it.id}
        height={52}
        onOpen={({ id }) => go({ view: 'engagement', id, part: 'overview' })}
      >
        {(engagement) => <EngagementRow client={client} engagement={engagement} onEdit={onEdit} />}
      </RowList>
      <div className={css('below')}>{add}</div>
    </div>
  );
}

type RowProps = { readonly client: ClientView; readonly engagement: EngagementView; readonly onEdit: OpenEditor };

function EngagementRow({ client, engagement, onEdit }: RowProps) {
  const { t } = useTranslation();
  const { deleteEngagement } = useDeletion();
  const { span, rhythm, state, wish } = useEngagementWords(client.stage)(engagement);
  return (
    <div className={css('engagement')}>
      <div className={css('cut')}>
        <RouteLink to={{ view: 'engagement', id: engagement.id, part: 'overview' }}>{engagement.title}</RouteLink>
        <div className={css('small')}>{state}</div>
      </div>
      <div className={css('cut')}>
        {span}
        <div className={css('small')}>{[rhythm.join(' '), wish].filter(Boolean).join(' · ')}</div>
      </div>
      <Button onPress={() => onEdit({ what: 'engagement', engagement })} label={t('clients.engagement.editNamed', { title: engagement.title })}>
        {t('clients.page.edit')}
      </Button>
      <Menu
        label={t('trash.more', { name: engagement.title })}
        entries={[{ id: 'delete', label: t('trash.delete.engagement'), onAction: () => void deleteEngagement(engagement.id, engagement.title), hard: true }]}
      />
    </div>
  );
}
