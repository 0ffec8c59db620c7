import { useDroppable } from '@dnd-kit/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/text/format.ts';
import { useLanguage } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import type { BoardTools } from './Board.tsx';
import { HEAD, type BoardColumn } from './board-place.ts';
import styles from './board.module.css';

const css = classes(styles);

/** A column that only says how many are there; a card can be put there all the same. */
export function FoldedColumn({ column: { stage, total }, tools }: { readonly column: BoardColumn; readonly tools: BoardTools }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const button = useRef<HTMLButtonElement | null>(null);
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const { focus } = tools;
  useEffect(() => {
    focus.register(stage, { focus: () => button.current?.focus() });
    return () => focus.register(stage, null);
  });
  const here = { stage, index: HEAD, clientId: null } as const;
  return (
    <button
      ref={(element) => {
        button.current = element;
        setNodeRef(element);
      }}
      type="button"
      className={css('folded', isOver && 'over')}
      tabIndex={focus.activeIn(stage) === null ? -1 : 0}
      aria-expanded="false"
      onFocus={() => focus.onFocus(here)}
      onKeyDown={(event) => focus.onKey(event.key, here) && event.preventDefault()}
      onClick={() => tools.fold(stage, true)}
    >
      <span>{t(`app.stage.${stage}`)}</span> <b>{formatNumber(total, language)}</b>
    </button>
  );
}
