import { useTranslation } from 'react-i18next';
import type { BoardCard, PipelineFilter } from '#shared/contract/pipeline.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { usePagedCall } from '../../../api/use-paged-call.ts';
import { useRouter } from '../../../app/router.tsx';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { LongRowList } from '../../../ui/LongRowList.tsx';
import { secondName } from '../../clients/ClientName.tsx';
import { nameOf } from '../move/move-words.ts';
import { useReopen } from '../move/use-reopen.ts';
import styles from '../pipeline.module.css';

const css = classes(styles);
const PAGE_ROWS = 100;
const ROW_HEIGHT = 36;

/** Sales that ended, latest first; each can be taken up again. Only the pages in sight are asked for. */
export function ClosedList({ filter }: { readonly filter: PipelineFilter }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const reopen = useReopen();
  const { total, row, need, error, refetch } = usePagedCall('pipeline.closed', filter, PAGE_ROWS);
  return (
    <Loaded of={{ data: total, error, refetch }} lines={6}>
      {(count) =>
        count === 0 ? (
          <EmptyState title={t('pipeline.closedList.none')}>{t('pipeline.closedList.noneText')}</EmptyState>
        ) : (
          <LongRowList
            label={t('pipeline.closedList.label')}
            sections={[{ id: 'closed', head: null, count, note: null }]}
            keyOf={(index) => row(index)?.clientId ?? `row ${index}`}
            rowHeight={ROW_HEIGHT}
            onRange={need}
            onOpen={(index) => {
              const card = row(index);
              if (card) go({ view: 'client', id: card.clientId });
            }}
          >
            {(index) => {
              const card = row(index);
              return card && <Line card={card} onReopen={() => void reopen(card)} />;
            }}
          </LongRowList>
        )
      }
    </Loaded>
  );
}

function Line({ card, onReopen }: { readonly card: BoardCard; readonly onReopen: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const firm = secondName(card.name, card.personName);
  const name = nameOf(card);
  const outcome = card.outcome && t(`app.outcome.${card.outcome}`);
  return (
    <div className={css('row', 'closed')}>
      <span className={css('cut')}>
        <b>{name}</b> {firm && <span className={css('faint')}>{firm}</span>}
      </span>
      <span className={css('cut', 'faint')}>{t('pipeline.closedList.since', { outcome, day: formatDayNear(card.enteredOn, today, language) })}</span>
      <Button size="small" label={t('pipeline.closedList.reopenLabel', { name })} onPress={onReopen}>
        {t('pipeline.closedList.reopen')}
      </Button>
    </div>
  );
}
