import { useState, type KeyboardEvent } from 'react';

const PAGE_ROWS = 10;
const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled])';
const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable]';

type Options = {
  readonly count: number;
  /** Puts the focus on that row, scrolling to it first where rows are drawn only when seen. */
  readonly focusRow: (index: number) => void;
  readonly onOpen?: ((index: number) => void) | undefined;
  readonly onAct?: ((index: number) => void) | undefined;
  readonly onActive?: ((index: number) => void) | undefined;
  /** The row that is active at first. */
  readonly start?: number | undefined;
  /** Esc; the focus goes from the row's controls to the row. */
  readonly onLeave?: (() => void) | undefined;
};

export type RovingRows = {
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onRowFocus: (index: number) => void;
};

/** One row is in the tab order; arrows, Page, Home and End move it, Right and Left walk its controls, Enter opens, Space acts. */
export function useRovingRows({ count, focusRow, onOpen, onAct, onActive, onLeave, start = 0 }: Options): RovingRows {
  const [wanted, setWanted] = useState(start);
  const active = Math.min(wanted, Math.max(count - 1, 0));
  const goTo = (index: number): void => {
    const next = Math.min(Math.max(index, 0), count - 1);
    if (next >= 0) focusRow(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    // What a row opens beside itself (a popover) hands its events up to the row, but is not in it.
    if (event.target instanceof Node && !event.currentTarget.contains(event.target)) return;
    if (isRow(event.target) && actOn(event, active, onOpen, onAct)) return;
    if (walkControls(event)) return;
    if (event.key === 'Escape' && onLeave) {
      event.preventDefault();
      goTo(active);
      onLeave();
      return;
    }
    const next = rowAfter(event.key, active, count);
    if (next === null) return;
    event.preventDefault();
    goTo(next);
  };
  const onRowFocus = (index: number): void => {
    if (index !== active) setWanted(index);
    onActive?.(index);
  };
  return { active, onKeyDown, onRowFocus };
}

/** Where a key leads from `active`; null for keys that do not move. */
export function rowAfter(key: string, active: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + PAGE_ROWS;
    case 'PageUp':
      return active - PAGE_ROWS;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function actOn(event: KeyboardEvent, active: number, onOpen: Options['onOpen'], onAct: Options['onAct']): boolean {
  const act = event.key === 'Enter' ? onOpen : event.key === ' ' ? onAct : undefined;
  if (!act) return false;
  event.preventDefault();
  act(active);
  return true;
}

function walkControls(event: KeyboardEvent): boolean {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return false;
  const target = event.target as Element;
  const row = target.closest<HTMLElement>('[data-row]');
  if (!row) return false;
  const stops = [row, ...row.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const next = stops[stops.indexOf(target as HTMLElement) + (event.key === 'ArrowRight' ? 1 : -1)];
  event.preventDefault();
  next?.focus();
  return true;
}

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['row'] !== undefined;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.matches(TYPING);
}
