import { DndContext, DragOverlay, pointerWithin, type DragEndEvent, type DragStartEvent } from '@dnd-kit/core';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Output } from '#shared/contract/index.ts';
import type { BoardCard } from '#shared/contract/pipeline.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { useRouter } from '../../../app/router.tsx';
import { classes } from '../../../ui/classes.ts';
import { SILENT_DRAG, useDragSensors } from '../../../ui/drag.ts';
import type { Ask } from '../move/move-steps.ts';
import { useMover, type Mover } from '../move/use-mover.ts';
import { useFinishedErrand } from '../errand.ts';
import type { Folds } from '../use-folds.ts';
import type { BoardColumn } from './board-place.ts';
import styles from './board.module.css';
import { CardFace } from './CardFace.tsx';
import { Column } from './Column.tsx';
import { FoldedColumn } from './FoldedColumn.tsx';
import { useBoardFocus, type BoardFocus } from './use-board-focus.ts';
import type { Around } from './use-card-words.ts';

const css = classes(styles);

/** What every card and column needs. */
export type BoardTools = {
  readonly around: Around;
  readonly mover: Mover;
  readonly focus: BoardFocus;
  readonly menu: { readonly of: BoardCard['clientId'] | null; readonly set: (of: BoardCard['clientId'] | null) => void };
  readonly dragged: BoardCard | null;
  readonly ask: (card: BoardCard, ask: Ask) => void;
  readonly open: (card: BoardCard) => void;
  /** Closes what is open under a card; the focus goes back to the card. */
  readonly leave: () => void;
  readonly fold: (stage: Stage, open: boolean) => void;
  readonly onCardKey: (event: KeyboardEvent, card: BoardCard, index: number) => void;
};

type Props = { readonly board: Output<'pipeline.board'>; readonly folds: Folds };

/** The columns of the method side by side. Cards are moved with the mouse, by touch, by key and by menu. */
export function Board({ board, folds }: Props) {
  const { isOpen } = folds;
  const columns = useMemo(() => board.columns.map((column) => ({ ...column, isOpen: isOpen(column) })), [board, isOpen]);
  const [dragged, setDragged] = useState<{ readonly card: BoardCard; readonly usualDays: number | null } | null>(null);
  const tools = useTools({ board, columns, folds, dragged: dragged?.card ?? null });
  const sensors = useDragSensors();
  const start = ({ active }: DragStartEvent): void => {
    tools.mover.close();
    // What `useDraggable` in Card was given.
    setDragged(active.data.current as typeof dragged);
  };
  const drop = ({ over }: DragEndEvent): void => {
    setDragged(null);
    if (dragged && over && over.id !== dragged.card.stage) tools.ask(dragged.card, { to: over.id as Stage });
  };
  return (
    // One element for the page's height: dnd-kit puts hidden ones of its own beside the board.
    <div className={css('frame')}>
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        accessibility={SILENT_DRAG}
        onDragStart={start}
        onDragEnd={drop}
        onDragCancel={() => setDragged(null)}
      >
        <div className={css('board')}>
          {columns.map((column) =>
            column.isOpen ? <Column key={column.stage} column={column} tools={tools} /> : <FoldedColumn key={column.stage} column={column} tools={tools} />,
          )}
        </div>
        <DragOverlay dropAnimation={null}>
          {dragged && (
            <div className={css('card', 'lifted')}>
              <CardFace card={dragged.card} usualDays={dragged.usualDays} around={board} />
            </div>
          )}
        </DragOverlay>
      </DndContext>
    </div>
  );
}

type Parts = Props & { readonly columns: readonly BoardColumn[]; readonly dragged: BoardCard | null };

function useTools({ board, columns, folds, dragged }: Parts): BoardTools {
  const { go } = useRouter();
  // Whoever comes back from writing something down is still with the same client.
  const cameFrom = useFinishedErrand()?.clientId ?? null;
  const focus = useBoardFocus(columns, folds.opensFor, cameFrom);
  const [menuOf, setMenuOf] = useState<BoardCard['clientId'] | null>(null);
  const mover = useMover({
    onMoved: (subject, to) => {
      if (to.outcome === null) focus.follow({ stage: to.stage, clientId: subject.clientId });
      else focus.follow({ stage: subject.stage, clientId: null });
    },
  });
  const open = (card: BoardCard): void => go({ view: 'client', id: card.clientId });
  const leave = (): void => {
    mover.close();
    focus.restore();
  };
  const fold = (stage: Stage, isOpen: boolean): void => {
    folds.set(stage, isOpen);
    focus.follow({ stage, clientId: null });
  };
  const onCardKey = (event: KeyboardEvent, card: BoardCard, index: number): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyAct(event, { card, columns, open, ask: mover.ask, menu: setMenuOf });
    if (act) act();
    else if (event.shiftKey || !focus.onKey(event.key, { stage: card.stage, index, clientId: card.clientId })) return;
    event.preventDefault();
  };
  return { around: board, mover, focus, menu: { of: menuOf, set: setMenuOf }, dragged, ask: mover.ask, open, leave, fold, onCardKey };
}

type Acting = Pick<BoardTools, 'ask' | 'open'> & {
  readonly card: BoardCard;
  readonly columns: readonly BoardColumn[];
  readonly menu: (of: BoardCard['clientId']) => void;
};

/** Enter opens, M or Space asks where to, Shift with an arrow moves to the stage beside. */
function keyAct(event: KeyboardEvent, { card, columns, open, ask, menu }: Acting): (() => void) | null {
  if (event.key === 'Enter') return () => open(card);
  // By its place, so that it works on a Cyrillic layout too.
  if (event.code === 'KeyM' || event.key === ' ') return () => menu(card.clientId);
  if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return null;
  const beside = columns[columns.findIndex(({ stage }) => stage === card.stage) + (event.key === 'ArrowRight' ? 1 : -1)];
  return () => beside && ask(card, { to: beside.stage });
}
