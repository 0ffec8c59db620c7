import type { Output } from '#shared/contract/index.ts';
import type { BoardCard } from '#shared/contract/pipeline.ts';
import type { Stage } from '#shared/domain/stage.ts';

export type BoardColumn = Output<'pipeline.board'>['columns'][number] & { readonly isOpen: boolean };

/** The head of a column. */
export const HEAD = -1;

/** Where the keyboard is: a card, or the head of a column. */
export type Place = { readonly stage: Stage; readonly index: number; readonly clientId: BoardCard['clientId'] | null };

/** The card that was there, else the one now in its place, else the head. */
export function indexOf(place: Place, columns: readonly BoardColumn[]): number {
  const cards = shownCards(columns.find(({ stage }) => stage === place.stage));
  const found = cards.findIndex(({ clientId }) => clientId === place.clientId);
  return found >= 0 ? found : Math.min(place.index, cards.length - 1);
}

/** The first card of the first open column, else the first head. */
export function firstPlace(columns: readonly BoardColumn[]): Place {
  const column = columns.find((each) => shownCards(each).length > 0) ?? columns[0];
  const [card] = shownCards(column);
  return { stage: column?.stage ?? 'enquiry', index: card ? 0 : HEAD, clientId: card?.clientId ?? null };
}

/** Where the card of a client is; null when it is not shown. */
export function placeOf(clientId: number | null, columns: readonly BoardColumn[]): Place | null {
  for (const column of columns) {
    const index = shownCards(column).findIndex((card) => card.clientId === clientId);
    const card = shownCards(column)[index];
    if (card) return { stage: column.stage, index, clientId: card.clientId };
  }
  return null;
}

/** Where an arrow key leads; null for keys that do not move. */
export function placeAfter(key: string, from: Place, columns: readonly BoardColumn[]): Place | null {
  const at = columns.findIndex(({ stage }) => stage === from.stage);
  const count = shownCards(columns[at]).length;
  switch (key) {
    case 'ArrowUp':
      return placeIn(columns[at], from.index - 1);
    case 'ArrowDown':
      return placeIn(columns[at], from.index + 1);
    case 'ArrowLeft':
      return placeIn(columns[at - 1] ?? columns[at], from.index);
    case 'ArrowRight':
      return placeIn(columns[at + 1] ?? columns[at], from.index);
    case 'Home':
      return placeIn(columns[at], 0);
    case 'End':
      return placeIn(columns[at], count - 1);
    default:
      return null;
  }
}

function placeIn(column: BoardColumn | undefined, index: number): Place | null {
  if (!column) return null;
  const cards = shownCards(column);
  const near = Math.max(HEAD, Math.min(index, cards.length - 1));
  return { stage: column.stage, index: near, clientId: cards[near]?.clientId ?? null };
}

function shownCards(column: BoardColumn | undefined): readonly BoardCard[] {
  return column?.isOpen ? column.cards : [];
}
