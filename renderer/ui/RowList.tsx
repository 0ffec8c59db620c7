import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { isLetter } from './keyboard.ts';
import { RowActivity } from './row-activity.ts';
import styles from './rows.module.css';
import { useLostRowFocus } from './use-lost-row-focus.ts';
import { useRovingRows } from './use-roving-rows.ts';

const css = classes(styles);

type Props<T> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string | number;
  /** What stands in the row; it lays itself out (the row has the height and the hairline). */
  readonly children: (item: T, index: number) => ReactNode;
  /** 52 for two lines, 36 for a timeline, 40 for one line, 32 compact. */
  readonly height?: 52 | 40 | 36 | 32 | undefined;
  readonly onOpen?: ((item: T) => void) | undefined;
  readonly onAct?: ((item: T) => void) | undefined;
  /** What a letter does with the row that has the focus: `{ D: done }`. */
  readonly letters?: Readonly<Record<string, (item: T) => void>> | undefined;
  /** The row the arrow keys or a press have reached, such as for a pane beside the list. */
  readonly onActive?: ((item: T) => void) | undefined;
  /** Drawn with the soft ground and the edge. */
  readonly selected?: string | number | null | undefined;
  /** False: a press only reaches the row, a double press opens it, as beside a pane that shows it anyway. */
  readonly pressOpens?: boolean | undefined;
  /** For rows that open in place: the one that is open, null while none is. */
  readonly expanded?: string | number | null | undefined;
  /** Esc, such as to close what is open in place. */
  readonly onLeave?: (() => void) | undefined;
  /** The heading above the rows of one kind that follow each other, such as their year; null: none. */
  readonly groupOf?: ((item: T) => string | null) | undefined;
};

/** A list of rows with hairlines; one Tab stop, the arrow keys move within, Enter opens, Space acts. */
export function RowList<T>({
  label,
  items,
  keyOf,
  children,
  height = 40,
  onOpen,
  onAct,
  letters,
  onActive,
  selected = null,
  pressOpens = true,
  expanded,
  onLeave,
  groupOf,
}: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const call = (act: ((item: T) => void) | undefined) => act && ((index: number) => items[index] !== undefined && act(items[index]));
  const focusRow = (index: number): void => list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
  const rows = useRovingRows({ count: items.length, focusRow, onOpen: call(onOpen), onAct: call(onAct), onActive: call(onActive), onLeave });
  const keepFocus = useLostRowFocus(() => focusRow(rows.active));
  const rowOf = (item: T, index: number): ReactNode => (
    <div
      key={keyOf(item)}
      role="row"
      data-row={index}
      tabIndex={index === rows.active ? 0 : -1}
      aria-selected={selected === null ? undefined : keyOf(item) === selected}
      aria-expanded={expanded === undefined ? undefined : keyOf(item) === expanded}
      className={css('row', onOpen && pressOpens && 'opens')}
      style={{ minHeight: height }}
      onKeyDown={(event) => {
        actOnLetter(event, item, letters);
        rows.onKeyDown(event);
      }}
      onFocus={() => rows.onRowFocus(index)}
      onClick={(event) => pressOpens && opens(event.target) && onOpen?.(item)}
      onDoubleClick={(event) => !pressOpens && !isOwnBusiness(event.target) && onOpen?.(item)}
    >
      <RowActivity value={index === rows.active}>
        <div role="gridcell" className={css('whole')}>
          {children(item, index)}
        </div>
      </RowActivity>
    </div>
  );
  return (
    <div ref={list} role={expanded === undefined ? 'grid' : 'treegrid'} aria-label={label} className={css('list')} {...keepFocus}>
      {groupOf ? <Groups items={items} groupOf={groupOf} rowOf={rowOf} /> : items.map(rowOf)}
    </div>
  );
}

type GroupsProps<T> = { readonly items: readonly T[]; readonly groupOf: (item: T) => string | null; readonly rowOf: (item: T, index: number) => ReactNode };

/** The rows with a heading wherever the group changes. */
function Groups<T>({ items, groupOf, rowOf }: GroupsProps<T>) {
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    const group = groupOf(item);
    if (group === null || (before !== undefined && groupOf(before) === group)) return [rowOf(item, index)];
    const heading = (
      <div key={`group ${group}`} role="row" className={css('group')}>
        <div role="columnheader">{group}</div>
      </div>
    );
    return [heading, rowOf(item, index)];
  });
}

function actOnLetter<T>(event: KeyboardEvent, item: T, letters: Props<T>['letters']): void {
  if (!letters || event.target !== event.currentTarget || event.repeat) return;
  const letter = Object.keys(letters).find((each) => isLetter(event, each));
  if (letter === undefined) return;
  event.preventDefault();
  letters[letter]?.(item);
}

/** Marking text is not a press. */
export function opens(target: EventTarget): boolean {
  return !isOwnBusiness(target) && (document.getSelection()?.isCollapsed ?? true);
}

/** A press on a control inside the row is the control's, one on text to be read (`data-still`) is nobody's. */
function isOwnBusiness(target: EventTarget): boolean {
  return !(target instanceof Element) || target.closest('a, button, input, label, [data-still]') !== null;
}
