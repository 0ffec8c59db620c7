import { useTranslation } from 'react-i18next';
import type { BoardCard } from '#shared/contract/pipeline.ts';
import { classes } from '../../../ui/classes.ts';
import { nameOf } from '../move/move-words.ts';
import { MoveMenu } from '../move/MoveMenu.tsx';
import { usePlaces } from '../move/use-move-menu.ts';
import type { BoardTools } from './Board.tsx';
import styles from './board.module.css';

const css = classes(styles);

/** “Move to…”: every stage, what else may have happened, and the ways to close; with the mouse, or M. */
export function CardMenu({ card, tools }: { readonly card: BoardCard; readonly tools: BoardTools }) {
  const { t } = useTranslation();
  const { menu } = tools;
  return (
    <span className={css('more')}>
      <MoveMenu
        label={t('pipeline.menu.label', { name: nameOf(card) })}
        parts={usePlaces(card)}
        onAsk={(ask) => tools.ask(card, ask)}
        also={{ label: t('pipeline.menu.open'), onAction: () => tools.open(card) }}
        open={{ is: menu.of === card.clientId, set: (open) => menu.set(open ? card.clientId : null) }}
      />
    </span>
  );
}
