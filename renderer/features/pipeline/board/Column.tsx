import { useDroppable } from '@dnd-kit/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/text/format.ts';
import { useLanguage } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { Waiting } from '../../../ui/Waiting.tsx';
import type { BoardTools } from './Board.tsx';
import { HEAD, type BoardColumn } from './board-place.ts';
import styles from './board.module.css';
import { Card } from './Card.tsx';

const css = classes(styles);
/** A card without a badge; what it really measures is taken once it is drawn. */
const CARD_HEIGHT = 130;
const BETWEEN = 6;
const OVERSCAN = 2;

type Props = { readonly column: BoardColumn; readonly tools: BoardTools };

/** An open column; of many cards only those in sight exist. */
export function Column({ column, tools }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { stage, total, cards } = column;
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useColumnVirtual(column, tools, scroller);
  const { head, cardRef } = useColumnFocus(column, tools, virtual);
  const active = tools.focus.activeIn(stage);
  const word = t(`app.stage.${stage}`);
  return (
    <section ref={setNodeRef} className={css('column', isOver && tools.dragged?.stage !== stage && 'over')} aria-label={word}>
      <h2 className={css('head')}>
        <button
          ref={head}
          type="button"
          tabIndex={active === HEAD ? 0 : -1}
          aria-expanded="true"
          onFocus={() => tools.focus.onFocus({ stage, index: HEAD, clientId: null })}
          onKeyDown={(event) => tools.focus.onKey(event.key, { stage, index: HEAD, clientId: null }) && event.preventDefault()}
          onClick={() => tools.fold(stage, false)}
        >
          <span className={css('title')}>{word}</span>
          <span className={css('count')}>{formatNumber(total, language)}</span>
        </button>
      </h2>
      {total > 0 && cards.length === 0 ? (
        <Waiting lines={3} />
      ) : (
        <div ref={scroller} className={css('cards')} {...(cards.length > 0 && { role: 'grid', 'aria-label': word, 'aria-rowcount': total })}>
          <div {...(cards.length > 0 && { role: 'rowgroup' })} className={css('all')} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, key, start }) => {
              const card = cards[index];
              return card ? (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  role="row"
                  aria-rowindex={index + 1}
                  data-index={index}
                  className={css('row')}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <Card card={card} index={index} isActive={index === active} usualDays={column.usualDays} tools={tools} focusRef={cardRef(index)} />
                </div>
              ) : null;
            })}
          </div>
          {cards.length < total && <p className={css('beyond')}>{t('pipeline.board.beyond', { count: total - cards.length })}</p>}
          {total === 0 && <p className={css('beyond')}>{t('pipeline.board.nobody')}</p>}
        </div>
      )}
    </section>
  );
}

/** The active card and the one with a question open stay drawn, wherever one scrolls. */
function useColumnVirtual({ stage, cards }: BoardColumn, tools: BoardTools, scroller: React.RefObject<HTMLDivElement | null>) {
  const askedAt = cards.findIndex(({ clientId }) => clientId === tools.mover.asked?.subject.clientId);
  const kept = [tools.focus.activeIn(stage) ?? HEAD, askedAt].filter((index) => index >= 0 && index < cards.length);
  // oxlint-disable-next-line react/incompatible-library -- a warning for the React Compiler, which this project does not use
  return useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    gap: BETWEEN,
    overscan: OVERSCAN,
    getItemKey: (index) => cards[index]?.clientId ?? index,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((a, b) => a - b),
    useFlushSync: false,
  });
}

/** Focuses the head or a card; one that is not drawn yet takes the focus when it is. */
function useColumnFocus({ stage }: BoardColumn, { focus }: BoardTools, { scrollToIndex }: { readonly scrollToIndex: (index: number) => void }) {
  const head = useRef<HTMLButtonElement>(null);
  const drawn = useRef(new Map<number, HTMLElement>());
  const pending = useRef<number | null>(null);
  useEffect(() => {
    focus.register(stage, {
      focus(index) {
        if (index === HEAD) return head.current?.focus();
        const element = drawn.current.get(index);
        if (element) return element.focus();
        pending.current = index;
        scrollToIndex(index);
      },
    });
    return () => focus.register(stage, null);
  });
  const cardRef = (index: number) => (element: HTMLElement | null) => {
    if (!element) return void drawn.current.delete(index);
    drawn.current.set(index, element);
    if (pending.current !== index) return;
    pending.current = null;
    element.focus();
  };
  return { head, cardRef };
}
