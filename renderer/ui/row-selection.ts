import type { KeyboardEvent, MouseEvent } from 'react';
import { rowAfter } from './use-roving-rows.ts';

/** Rows that are chosen to do something with all of them at once. */
export type RowSelection = {
  readonly has: (index: number) => boolean;
  readonly toggle: (index: number) => void;
  /** To that row, from the one that was chosen last, else from `from`. */
  readonly extend: (index: number, from: number) => void;
  readonly all: () => void;
};

type Rows = { readonly active: number; readonly count: number; readonly focusRow: (index: number) => void };

/** Space chooses, Shift with an arrow or Space reaches to a row, Ctrl+A takes all. True when the key was for the selection. */
export function selectByKey(event: KeyboardEvent, selection: RowSelection, { active, count, focusRow }: Rows): boolean {
  const onRow = event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined;
  if (!onRow || event.altKey) return false;
  const isMod = event.ctrlKey || event.metaKey;
  if (isMod && !event.shiftKey && (event.key.toLowerCase() === 'a' || event.code === 'KeyA')) selection.all();
  else if (isMod) return false;
  else if (event.key === ' ') {
    if (event.shiftKey) selection.extend(active, active);
    else selection.toggle(active);
  } else if (event.shiftKey) {
    const next = rowAfter(event.key, active, count);
    if (next === null) return false;
    const within = Math.min(Math.max(next, 0), count - 1);
    selection.extend(within, active);
    focusRow(within);
  } else return false;
  event.preventDefault();
  return true;
}

/** With Shift a press reaches to the row, with Ctrl (on macOS Cmd) it chooses it. True when the press was for the selection. */
export function selectByPress(event: MouseEvent, selection: RowSelection, index: number, active: number): boolean {
  if (event.shiftKey) selection.extend(index, active);
  else if (event.ctrlKey || event.metaKey) selection.toggle(index);
  else return false;
  return true;
}
