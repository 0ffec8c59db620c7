import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCard } from '#shared/contract/pipeline.ts';
import { classes } from '../../../ui/classes.ts';
import { MoreIcon } from '../../../ui/icons/icons.tsx';
import { useInTabOrder } from '../../../ui/row-activity.ts';
import { nameOf } from '../move/move-words.ts';
import { MoveMenu } from '../move/MoveMenu.tsx';
import { usePlaces } from '../move/use-move-menu.ts';
import type { BoardTools } from './Board.tsx';
import styles from './board.module.css';

const css = classes(styles);

type Props = {
  readonly card: BoardCard;
  readonly tools: BoardTools;
  /** The pointer or the keyboard is on the card. */
  readonly isNear: boolean;
};

/** “Move to…”: every stage, what else may have happened, and the ways to close; with the mouse, or M. */
export function CardMenu({ card, tools, isNear }: Props) {
  const { t } = useTranslation();
  const isOpen = tools.menu.of === card.clientId;
  const [isWhole, setWhole] = useState(false);
  // Once it is there it stays: the focus comes back to it.
  if (!isWhole && (isNear || isOpen)) setWhole(true);
  const label = t('pipeline.menu.label', { name: nameOf(card) });
  return (
    <span className={css('more')}>{isWhole ? <WholeMenu card={card} tools={tools} label={label} /> : <Stand label={label} card={card} tools={tools} />}</span>
  );
}

/** Looks like the menu's button. A board of hundreds has a menu only where somebody comes near: the menu costs more than the rest of the card. */
function Stand({ card, tools, label }: Omit<Props, 'isNear'> & { readonly label: string }) {
  return (
    <button
      type="button"
      className={css('dots')}
      aria-label={label}
      aria-haspopup="menu"
      tabIndex={useInTabOrder() ? 0 : -1}
      onClick={() => tools.menu.set(card.clientId)}
    >
      <MoreIcon />
    </button>
  );
}

function WholeMenu({ card, tools: { menu, ask, open }, label }: Omit<Props, 'isNear'> & { readonly label: string }) {
  const { t } = useTranslation();
  return (
    <MoveMenu
      label={label}
      parts={usePlaces(card)}
      onAsk={(asked) => ask(card, asked)}
      also={{ label: t('pipeline.menu.open'), onAction: () => open(card) }}
      open={{ is: menu.of === card.clientId, set: (isOpen) => menu.set(isOpen ? card.clientId : null) }}
    />
  );
}
