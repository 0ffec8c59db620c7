import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { BoardCard } from '#shared/contract/pipeline.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LongRowList } from '../../../ui/LongRowList.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { secondName } from '../../clients/ClientName.tsx';
import { useCardWords } from '../board/use-card-words.ts';
import { MoveMenu } from '../move/MoveMenu.tsx';
import { MovePanel } from '../move/MovePanel.tsx';
import { nameOf } from '../move/move-words.ts';
import { useMover, type Mover } from '../move/use-mover.ts';
import { usePlaces } from '../move/use-move-menu.ts';
import styles from '../pipeline.module.css';

const css = classes(styles);
type Board = Output<'pipeline.board'>;
type Item = { readonly card: BoardCard; readonly usualDays: number | null };
const ROW_HEIGHT = 36;

/** The same clients, one a line: stage by stage, with the next step and its date. Of many only those in sight exist. */
export function StageList({ board, onClear }: { readonly board: Board; readonly onClear: () => void }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const mover = useMover();
  const items = board.columns.flatMap(({ cards, usualDays }) => cards.map((card): Item => ({ card, usualDays })));
  const sections = board.columns
    .filter(({ total }) => total > 0)
    .map(({ stage, cards, total }) => ({
      id: stage,
      head: t('pipeline.list.group', { stage: t(`app.stage.${stage}`), total }),
      count: cards.length,
      note: cards.length < total ? t('pipeline.board.beyond', { count: total - cards.length }) : null,
    }));
  if (sections.length === 0)
    return (
      <EmptyState title={t('pipeline.list.none')} actions={<Button onPress={onClear}>{t('pipeline.filter.clear')}</Button>}>
        {t('pipeline.list.noneText')}
      </EmptyState>
    );
  return (
    <LongRowList
      label={t('pipeline.list.label')}
      sections={sections}
      keyOf={(index) => items[index]?.card.clientId ?? index}
      rowHeight={ROW_HEIGHT}
      kept={items.findIndex(({ card }) => card.clientId === mover.asked?.subject.clientId)}
      onOpen={(index) => items[index] && go({ view: 'client', id: items[index].card.clientId })}
    >
      {(index) => items[index] && <Line item={items[index]} board={board} mover={mover} />}
    </LongRowList>
  );
}

function Line({ item: { card, usualDays }, board, mover }: { readonly item: Item; readonly board: Board; readonly mover: Mover }) {
  const { t } = useTranslation();
  const words = useCardWords(board);
  const { personName, name, band, next, missing } = card;
  const firm = secondName(name, personName);
  const age = words.age(card, usualDays);
  const asked = mover.asked?.subject.clientId === card.clientId ? mover.asked : null;
  const isBroken = next?.kind === 'clock_mine' && next.at < board.now;
  return (
    <>
      <div className={css('row')}>
        <span className={css('cut')}>
          <b>{nameOf(card)}</b> {firm && <span className={css('faint')}>{firm}</span>}
        </span>
        <span className={css('cut')}>{usualDays !== null && card.stageDays > usualDays ? <b>{age}</b> : <span className={css('faint')}>{age}</span>}</span>
        <span className={css('cut', isBroken ? 'late' : !next && 'faint')}>{next ? words.next(next) : t('pipeline.list.nothingNext')}</span>
        <span className={css('cut', 'wide', 'faint')}>{missing && t(`pipeline.guard.${missing}.card`)}</span>
        <span className={css('wide')}>
          {band && (
            <StatusBadge tone={band} small>
              {t(`app.band.${band}`)}
            </StatusBadge>
          )}
        </span>
        <MoveMenu label={t('pipeline.menu.label', { name: nameOf(card) })} parts={usePlaces(card)} onAsk={(ask) => mover.ask(card, ask)} />
      </div>
      {asked && (
        <div className={css('asked')}>
          <MovePanel mover={mover} asked={asked} onClose={mover.close} />
        </div>
      )}
    </>
  );
}
