import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCard, PipelineFilter } from '#shared/contract/pipeline.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCall } from '../../../api/use-call.ts';
import { useRouter } from '../../../app/router.tsx';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { RowList } from '../../../ui/RowList.tsx';
import { secondName } from '../../clients/ClientName.tsx';
import { nameOf } from '../move/move-words.ts';
import { useReopen } from '../move/use-reopen.ts';
import styles from '../pipeline.module.css';

const css = classes(styles);
const PAGE = 100;
/** As many as one answer holds. */
const MOST = 500;

/** Sales that ended, latest first; each can be taken up again. */
export function ClosedList({ filter }: { readonly filter: PipelineFilter }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const [limit, setLimit] = useState(PAGE);
  const reopen = useReopen();
  const closed = useCall('pipeline.closed', { ...filter, limit }, { keepPrevious: true });
  return (
    <Loaded of={closed} lines={6}>
      {({ cards, total }) =>
        total === 0 ? (
          <EmptyState title={t('pipeline.closedList.none')}>{t('pipeline.closedList.noneText')}</EmptyState>
        ) : (
          <div className={css('scroller')}>
            <RowList
              label={t('pipeline.closedList.label')}
              items={cards}
              keyOf={(card) => card.clientId}
              height={36}
              onOpen={(card) => go({ view: 'client', id: card.clientId })}
            >
              {(card) => <Line card={card} onReopen={() => void reopen(card)} />}
            </RowList>
            {cards.length < Math.min(total, MOST) && (
              <div className={css('more')}>
                <Button onPress={() => setLimit(Math.min(limit + PAGE, MOST))}>{t('pipeline.closedList.more')}</Button>
              </div>
            )}
          </div>
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
