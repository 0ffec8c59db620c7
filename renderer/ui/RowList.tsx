import { useRef, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { RowActivity } from './row-activity.ts';
import styles from './rows.module.css';
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
  /** The row the arrow keys or a press have reached, such as for a pane beside the list. */
  readonly onActive?: ((item: T) => void) | undefined;
  /** Drawn with the soft ground and the edge. */
  readonly selected?: string | number | null | undefined;
};

/** A list of rows with hairlines; one Tab stop, the arrow keys move within, Enter opens, Space acts. */
export function RowList<T>({ label, items, keyOf, children, height = 40, onOpen, onAct, onActive, selected = null }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const call = (act: ((item: T) => void) | undefined) => act && ((index: number) => items[index] !== undefined && act(items[index]));
  const rows = useRovingRows({
    count: items.length,
    focusRow: (index) => list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus(),
    onOpen: call(onOpen),
    onAct: call(onAct),
    onActive: call(onActive),
  });
  return (
    <div ref={list} role="grid" aria-label={label} className={css('list')} onKeyDown={rows.onKeyDown}>
      {items.map((item, index) => (
        <div
          key={keyOf(item)}
          role="row"
          data-row={index}
          tabIndex={index === rows.active ? 0 : -1}
          aria-selected={selected === null ? undefined : keyOf(item) === selected}
          className={css('row', onOpen && 'opens')}
          style={{ minHeight: height }}
          onFocus={() => rows.onRowFocus(index)}
          onClick={(event) => opens(event.target) && onOpen?.(item)}
        >
          <RowActivity value={index === rows.active}>
            <div role="gridcell" className={css('whole')}>
              {children(item, index)}
            </div>
          </RowActivity>
        </div>
      ))}
    </div>
  );
}

/** A press on a control inside the row is the control's, and marking text is not a press. */
export function opens(target: EventTarget): boolean {
  return target instanceof Element && !target.closest('a, button, input, label') && (document.getSelection()?.isCollapsed ?? true);
}
