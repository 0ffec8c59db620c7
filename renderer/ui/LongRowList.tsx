import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { classes } from './classes.ts';
import { RowActivity } from './row-activity.ts';
import { opens } from './RowList.tsx';
import styles from './rows.module.css';
import { entriesOf, placeOfRow, type Entry, type RowSection } from './row-sections.ts';
import { useLostRowFocus } from './use-lost-row-focus.ts';
import { useRovingRows } from './use-roving-rows.ts';

const css = classes(styles);
/** Entries drawn beyond what is seen, on either side. */
const OVERSCAN = 12;

type Props = {
  readonly label: string;
  /** The rows are numbered from 0 through all sections. */
  readonly sections: readonly RowSection[];
  readonly keyOf: (index: number) => string | number;
  /** What stands in the row, which may grow; null while it is not loaded. */
  readonly children: (index: number) => ReactNode;
  readonly rowHeight: number;
  readonly onOpen?: ((index: number) => void) | undefined;
  /** The rows now seen, to load their pages. */
  readonly onRange?: ((first: number, last: number) => void) | undefined;
  /** A row that stays drawn wherever one scrolls, such as one with a question open. */
  readonly kept?: number | undefined;
};

/** A RowList of which only the seen rows exist; it scrolls by itself and fills the height of its place. */
export function LongRowList({ label, sections, keyOf, children, rowHeight, onOpen, onRange, kept = -1 }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const entries = entriesOf(sections);
  const count = sections.reduce((sum, section) => sum + section.count, 0);
  const { focusRow, focusWhenDrawn, scrollBy } = useRowFocus(scroller);
  const rows = useRovingRows({ count, focusRow, onOpen });
  const keepFocus = useLostRowFocus(() => focusRow(rows.active));
  const virtual = useEntries({ entries, scroller, keyOf, rowHeight, kept: [rows.active, kept] });
  useEffect(() => {
    scrollBy((index) => virtual.scrollToIndex(placeOfRow(sections, index)));
  });
  const seen = virtual.getVirtualItems();
  useSeenRows(
    seen.flatMap(({ index }) => rowAt(entries[index]) ?? []),
    onRange,
  );
  return (
    <div ref={scroller} role="grid" aria-label={label} aria-rowcount={entries.length} className={css('scroller', 'long')} {...keepFocus}>
      <div role="rowgroup" className={css('all')} style={{ height: virtual.getTotalSize() }}>
        {seen.map(({ index: at, key, start }) => {
          const entry = entries[at];
          const index = rowAt(entry);
          const place = { ref: virtual.measureElement, 'data-index': at, 'aria-rowindex': at + 1, style: { transform: `translateY(${start}px)` } } as const;
          if (!entry) return null;
          if (index === null) return <Word key={key} entry={entry} place={place} />;
          return (
            <div
              key={key}
              {...place}
              ref={(element) => {
                place.ref(element);
                focusWhenDrawn(index, element);
              }}
              role="row"
              data-row={index}
              tabIndex={index === rows.active ? 0 : -1}
              className={css('row', 'placed', onOpen && 'opens')}
              style={{ ...place.style, minHeight: rowHeight }}
              onKeyDown={rows.onKeyDown}
              onFocus={() => rows.onRowFocus(index)}
              onClick={(event) => event.currentTarget.contains(event.target as Node) && opens(event.target) && onOpen?.(index)}
            >
              <RowActivity value={index === rows.active}>
                <div role="gridcell" className={css('whole')}>
                  {children(index) ?? <div className={css('bone')} />}
                </div>
              </RowActivity>
            </div>
          );
        })}
      </div>
    </div>
  );
}

type Place = Pick<React.ComponentProps<'div'>, 'ref' | 'aria-rowindex' | 'style'> & { readonly 'data-index': number };

function Word({ entry, place }: { readonly entry: Entry; readonly place: Place }) {
  return (
    <div role="row" className={css('placed', entry.kind === 'head' ? 'group' : 'note')} {...place}>
      <div role={entry.kind === 'head' ? 'columnheader' : 'gridcell'}>{entry.kind !== 'row' && entry.word}</div>
    </div>
  );
}

function rowAt(entry: Entry | undefined): number | null {
  return entry?.kind === 'row' ? entry.index : null;
}

type EntriesOptions = Pick<Props, 'keyOf' | 'rowHeight'> & {
  readonly entries: readonly Entry[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly kept: readonly number[];
};

function useEntries({ entries, scroller, keyOf, rowHeight, kept }: EntriesOptions) {
  // oxlint-disable-next-line react/incompatible-library -- a warning for the React Compiler, which this project does not use
  return useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    getItemKey: (at) => {
      const entry = entries[at];
      return entry?.kind === 'row' ? keyOf(entry.index) : `${entry?.kind} ${entry?.id}`;
    },
    rangeExtractor: (range) => {
      const also = kept.flatMap((index) => (index < 0 ? [] : entries.findIndex((entry) => rowAt(entry) === index))).filter((at) => at >= 0);
      return [...new Set([...defaultRangeExtractor(range), ...also])].toSorted((a, b) => a - b);
    },
    useFlushSync: false,
  });
}

/** Focuses a row; one that is not drawn yet takes the focus when it is. */
function useRowFocus(scroller: RefObject<HTMLElement | null>) {
  const pending = useRef<number | null>(null);
  const scrollTo = useRef<(index: number) => void>(() => undefined);
  const focusRow = (index: number): void => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
    if (row) return row.focus();
    pending.current = index;
    scrollTo.current(index);
  };
  const focusWhenDrawn = (index: number, element: HTMLElement | null): void => {
    if (!element || pending.current !== index) return;
    pending.current = null;
    element.focus();
  };
  const scrollBy = (scroll: (index: number) => void): void => {
    scrollTo.current = scroll;
  };
  return { focusRow, focusWhenDrawn, scrollBy };
}

function useSeenRows(seen: readonly number[], onRange: Props['onRange']): void {
  const first = seen[0] ?? 0;
  const last = seen.at(-1) ?? 0;
  useEffect(() => {
    onRange?.(first, last);
  }, [onRange, first, last]);
}
