import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject } from 'react';
import { classes } from './classes.ts';
import { selectByKey, selectByPress, type RowSelection } from './row-selection.ts';
import { opens } from './RowList.tsx';
import styles from './rows.module.css';
import { useLostRowFocus } from './use-lost-row-focus.ts';
import { useRovingRows } from './use-roving-rows.ts';
import { VirtualHead, type VirtualColumn } from './VirtualHead.tsx';
import { VirtualRow, type Below, type RowEvents } from './VirtualRow.tsx';

const css = classes(styles);
/** Rows drawn beyond what is seen, on either side. */
const OVERSCAN = 5;

type Props = {
  readonly label: string;
  readonly columns: readonly VirtualColumn[];
  readonly count: number;
  readonly rowHeight: number;
  /** One cell per column; null while the row is not loaded. */
  readonly cells: (index: number) => readonly ReactNode[] | null;
  readonly keyOf: (index: number) => string | number;
  /** The rows now seen, to load their pages. */
  readonly onRange?: ((first: number, last: number) => void) | undefined;
  readonly onOpen?: ((index: number) => void) | undefined;
  readonly onAct?: ((index: number) => void) | undefined;
  /** The row that the arrow keys or a press have reached. */
  readonly onActive?: ((index: number) => void) | undefined;
  /** Given: rows can be chosen, and Space chooses. */
  readonly selection?: RowSelection | undefined;
  /** Another value is another list: it is shown from its top. */
  readonly listKey?: string | undefined;
  /** The row to show and make active at first, such as the one somebody comes back from. */
  readonly startAt?: number | undefined;
  readonly below?: Below | undefined;
  /** Rows that are set back. */
  readonly isSunken?: ((index: number) => boolean) | undefined;
  /** A border around it; it is then no higher than its rows. */
  readonly boxed?: boolean | undefined;
  /** Without hairlines and with a low head, for charts: the drawings of neighbouring rows touch. */
  readonly dense?: boolean | undefined;
  /** Rows with a hairline above them although it is dense: something else begins. */
  readonly beginsGroup?: ((index: number) => boolean) | undefined;
  /** Narrower than this it also scrolls sideways. */
  readonly minWidth?: number | undefined;
};

/** A long table of which only the seen rows exist; it scrolls by itself and fills the height of its place. */
export function VirtualList(props: Props) {
  const { columns, count, onRange, selection, below, minWidth } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtual(props, scroller);
  const seen = virtual.getVirtualItems();
  const first = seen[0]?.index ?? 0;
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    onRange?.(first, last);
  }, [onRange, first, last]);
  useHeights(virtual, seen, props.rowHeight, below);
  useStartingPlace(virtual, props.startAt ?? 0, props.listKey);
  const { active, keepFocus, events } = useRows(props, scroller, virtual);
  // The active row may be scrolled out of existence; Tab then reaches the first one in sight.
  const stop = active >= first && active <= last ? active : (virtual.range?.startIndex ?? first);

  const grid = columns.map((column) => column.width).join(' ');
  return (
    <div
      ref={scroller}
      className={css('scroller', props.boxed && 'boxed', props.dense && 'dense')}
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable={selection ? true : undefined}
      {...keepFocus}
    >
      <VirtualHead columns={columns} grid={grid} minWidth={minWidth} />
      <div role="rowgroup" className={css('all')} style={{ height: virtual.getTotalSize(), minWidth }}>
        {seen.map(({ index, start, size }) => (
          <VirtualRow
            key={props.keyOf(index)}
            index={index}
            isActive={index === stop}
            isSelected={selection?.has(index)}
            columns={columns}
            cellsOf={props.cells}
            below={below}
            opens={props.onOpen !== undefined}
            isSunken={props.isSunken?.(index) ?? false}
            isRuled={props.beginsGroup?.(index) ?? false}
            height={size}
            start={start}
            grid={grid}
            events={events}
          />
        ))}
      </div>
    </div>
  );
}

function useVirtual({ count, rowHeight, below }: Props, scroller: RefObject<HTMLDivElement | null>) {
  // oxlint-disable-next-line react/incompatible-library -- a warning for the React Compiler, which this project does not use
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    useFlushSync: !below,
  });
}

/** Which row is active, and what keys and presses on one mean. */
function useRows({ count, onOpen, onAct, onActive, selection, startAt = 0 }: Props, scroller: RefObject<HTMLElement | null>, virtual: Virtual) {
  const { focusRow, focusWhenDrawn } = useRowFocus(scroller, virtual);
  const rows = useRovingRows({ count, focusRow, onOpen, onAct, onActive, start: startAt });
  const keepFocus = useFocusAfterShrinking(count, () => focusRow(rows.active));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (selection && selectByKey(event, selection, { active: rows.active, count, focusRow })) return;
    rows.onKeyDown(event);
  };
  const press = (event: MouseEvent<HTMLElement>, index: number): void => {
    if (!isIn(event.currentTarget, event.target) || !opens(event.target)) return;
    if (!selection || !selectByPress(event, selection, index, rows.active)) onOpen?.(index);
  };
  // With Shift the browser would mark the text between two presses.
  const keepUnmarked = (event: MouseEvent<HTMLElement>): void => {
    if (selection && event.shiftKey) event.preventDefault();
  };
  const events = useSteady({ onKeyDown, onFocus: rows.onRowFocus, onMouseDown: keepUnmarked, onClick: press, onDrawn: focusWhenDrawn });
  return { active: rows.active, keepFocus, events };
}

/** The newest of what each does, in an object that stays: rows that have not changed need not be drawn again. */
function useSteady(newest: RowEvents): RowEvents {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  const [steady] = useState<RowEvents>(() => ({
    onKeyDown: (event) => latest.current.onKeyDown(event),
    onFocus: (index) => latest.current.onFocus(index),
    onMouseDown: (event) => latest.current.onMouseDown(event),
    onClick: (event, index) => latest.current.onClick(event, index),
    onDrawn: (element, index) => latest.current.onDrawn(element, index),
  }));
  return steady;
}

/** A menu that a row opens lies elsewhere in the page, but React hands its events up here. */
function isIn(row: Element, target: EventTarget): boolean {
  return target instanceof Node && row.contains(target);
}

/** When rows go away and the one with the focus with them, the one now in its place takes it. A row that is only scrolled out of sight does not come back for it. */
function useFocusAfterShrinking(count: number, focusActiveRow: () => void): ReturnType<typeof useLostRowFocus> {
  const before = useRef(count);
  const handlers = useLostRowFocus(() => {
    if (count < before.current) focusActiveRow();
  });
  useEffect(() => {
    before.current = count;
  });
  return handlers;
}

type Virtual = Pick<ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>, 'scrollToIndex' | 'scrollToOffset' | 'resizeItem' | 'measure'>;

/** Moves the focus to a row that may not be drawn yet: it then takes the focus when it is. */
function useRowFocus(scroller: RefObject<HTMLElement | null>, { scrollToIndex }: Pick<Virtual, 'scrollToIndex'>) {
  const pending = useRef<number | null>(null);
  const focusRow = (index: number): void => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
    scrollToIndex(index);
    if (row) row.focus({ preventScroll: true });
    else pending.current = index;
  };
  const focusWhenDrawn = (element: HTMLElement | null, index: number): void => {
    if (!element || pending.current !== index) return;
    pending.current = null;
    element.focus({ preventScroll: true });
  };
  return { focusRow, focusWhenDrawn };
}

/** Whether a row has a second line is known once it is loaded; what then grows above the seen part does not move it. */
function useHeights(virtual: Virtual, seen: readonly { readonly index: number; readonly size: number }[], rowHeight: number, below: Below | undefined): void {
  useLayoutEffect(() => {
    if (!below) return;
    for (const { index, size } of seen) {
      const height = rowHeight + (below.of(index) === null ? 0 : below.height);
      if (size !== height) virtual.resizeItem(index, height);
    }
  });
}

/** Scrolls to `startAt` once, and to the top whenever another list takes the place. */
function useStartingPlace(virtual: Virtual, startAt: number, listKey: string | undefined): void {
  const latest = useRef({ virtual, shown: listKey });
  useEffect(() => {
    if (startAt > 0) latest.current.virtual.scrollToIndex(startAt, { align: 'center' });
  }, [startAt]);
  useEffect(() => {
    if (latest.current.shown === listKey) return;
    latest.current.shown = listKey;
    latest.current.virtual.measure();
    latest.current.virtual.scrollToOffset(0);
  }, [listKey]);
}
