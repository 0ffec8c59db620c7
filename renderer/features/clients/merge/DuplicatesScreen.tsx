import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useCall } from '../../../api/use-call.ts';
import { useRouter } from '../../../app/router.tsx';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { RowList } from '../../../ui/RowList.tsx';
import styles from './merge.module.css';

const css = classes(styles);

type Answer = Output<'clients.duplicates'>;
type Pair = Answer['pairs'][number];

/** Clients who may be one: they share a mail, a phone or a name. */
export function DuplicatesScreen() {
  const { t } = useTranslation();
  const duplicates = useCall('clients.duplicates', {});
  return (
    <Page width="read">
      <PageHead title={t('clients.duplicates.title')} lede={t('clients.duplicates.lede')} />
      <Loaded of={duplicates} lines={6}>
        {(answer) =>
          answer.total === 0 ? <EmptyState title={t('clients.duplicates.none')}>{t('clients.duplicates.noneText')}</EmptyState> : <Pairs {...answer} />
        }
      </Loaded>
    </Page>
  );
}

function Pairs({ total, pairs }: Answer) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const telling = useAct('clients.tellApart');
  const merge = ({ first, second }: Pair): void => go({ view: 'client-merge', id: first.id, other: second.id });
  const tellApart = ({ first, second }: Pair): void =>
    void telling.run({ first: first.id, second: second.id }, { done: t('clients.duplicates.apart', { first: first.name, second: second.name }), undo: 'step' });
  return (
    <>
      <RowList label={t('clients.duplicates.title')} items={pairs} keyOf={({ first, second }) => `${first.id} ${second.id}`} height={52} onOpen={merge}>
        {(pair) => (
          <div className={css('pair')}>
            <Side of={pair.first} />
            <Side of={pair.second} />
            <span className={css('by')}>{pair.by.map((by) => t(`clients.duplicates.${by}`)).join(t('clients.list.between'))}</span>
            <Button size="small" onPress={() => merge(pair)}>
              {t('clients.duplicates.merge')}
            </Button>
            <Button size="small" kind="quiet" onPress={() => tellApart(pair)}>
              {t('clients.duplicates.tellApart')}
            </Button>
          </div>
        )}
      </RowList>
      {total > pairs.length && <p className={css('rest')}>{t('clients.duplicates.rest', { count: total - pairs.length })}</p>}
    </>
  );
}

function Side({ of: { name, personName, town, archived } }: { readonly of: Pair['first'] }) {
  const { t } = useTranslation();
  const detail = [personName === name ? null : personName, town, archived ? t('clients.bulk.isArchived') : null].filter(Boolean).join(' · ');
  return (
    <span className={css('side')}>
      <b>{name}</b>
      {detail && <span className={css('detail')}>{detail}</span>}
    </span>
  );
}
