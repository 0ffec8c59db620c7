import { useDraggable } from '@dnd-kit/core';
import { useState, type KeyboardEvent } from 'react';
import type { BoardCard } from '#shared/contract/pipeline.ts';
import { classes } from '../../../ui/classes.ts';
import { grabbed, isOnItself } from '../../../ui/drag.ts';
import { RowActivity } from '../../../ui/row-activity.ts';
import { opens } from '../../../ui/RowList.tsx';
import { MovePanel } from '../move/MovePanel.tsx';
import styles from './board.module.css';
import { CardFace } from './CardFace.tsx';
import { CardMenu } from './CardMenu.tsx';
import type { BoardTools } from './Board.tsx';

const css = classes(styles);

type Props = {
  readonly card: BoardCard;
  readonly index: number;
  readonly isActive: boolean;
  readonly usualDays: number | null;
  readonly tools: BoardTools;
  /** Takes the element that gets the focus. */
  readonly focusRef: (element: HTMLElement | null) => void;
};

/** One client on the board: dragged, opened, moved by key or by menu; what a move asks for opens under it. */
export function Card({ card, index, isActive, usualDays, tools, focusRef }: Props) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: card.clientId, data: { card, usualDays } });
  const [isNear, setNear] = useState(false);
  const { mover } = tools;
  const asked = mover.asked?.subject.clientId === card.clientId ? mover.asked : null;
  return (
    <RowActivity value={isActive}>
      <div
        ref={(element) => {
          setNodeRef(element);
          focusRef(element);
        }}
        role="gridcell"
        tabIndex={isActive ? 0 : -1}
        aria-keyshortcuts="M"
        className={css('card', isDragging && 'dragged', asked && 'asked')}
        {...grabbed(listeners)}
        onPointerEnter={() => setNear(true)}
        onFocus={() => {
          setNear(true);
          tools.focus.onFocus({ stage: card.stage, index, clientId: card.clientId });
        }}
        onClick={(event) => isOnItself(event.currentTarget, event.target) && opens(event.target) && tools.open(card)}
        onKeyDown={(event: KeyboardEvent) => tools.onCardKey(event, card, index)}
      >
        <CardFace card={card} usualDays={usualDays} around={tools.around} menu={<CardMenu card={card} tools={tools} isNear={isNear} />} />
      </div>
      {asked && (
        <div role="gridcell">
          <MovePanel mover={mover} asked={asked} onClose={tools.leave} />
        </div>
      )}
    </RowActivity>
  );
}
