import { memo, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { RowActivity } from './row-activity.ts';
import styles from './rows.module.css';
import type { VirtualColumn } from './VirtualHead.tsx';

const css = classes(styles);

/** A line of its own under the cells of some rows. */
export type Below = {
  /** The column it begins under, from 0. */
  readonly from: number;
  readonly height: number;
  /** Null: this row has none. */
  readonly of: (index: number) => ReactNode;
};

/** What happens to a row; the same object for the life of the list. */
export type RowEvents = {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (index: number) => void;
  readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>, index: number) => void;
  readonly onDrawn: (element: HTMLElement | null, index: number) => void;
};

type Props = {
  readonly index: number;
  readonly isActive: boolean;
  /** Undefined: rows cannot be chosen. */
  readonly isSelected?: boolean | undefined;
  readonly columns: readonly VirtualColumn[];
  readonly cellsOf: (index: number) => readonly ReactNode[] | null;
  readonly below: Below | undefined;
  readonly opens: boolean;
  readonly isSunken: boolean;
  readonly isRuled: boolean;
  readonly height: number;
  readonly start: number;
  readonly grid: string;
  readonly events: RowEvents;
};

/** One row of a VirtualList, laid over its place in the scrolled height. While the list scrolls, rows that stay are not drawn again. */
export const VirtualRow = memo(function VirtualRow(props: Props) {
  const { index, isActive, columns, below, events, height, start, grid } = props;
  const cells = props.cellsOf(index);
  const second = below?.of(index) ?? null;
  const from = below?.from ?? 0;
  return (
    <div
      ref={(element) => events.onDrawn(element, index)}
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      aria-selected={props.isSelected}
      tabIndex={isActive ? 0 : -1}
      className={css('row', 'virtual', props.opens && 'opens', props.isSunken && 'sunken', props.isRuled && 'ruled', second !== null && 'twoLines')}
      style={{ height, transform: `translateY(${start}px)`, gridTemplateColumns: grid }}
      onKeyDown={events.onKeyDown}
      onFocus={() => events.onFocus(index)}
      onMouseDown={events.onMouseDown}
      onClick={(event) => events.onClick(event, index)}
    >
      <RowActivity value={isActive}>
        {columns.map((column, at) => (
          <div key={column.id} role="gridcell" className={css('cell', column.align === 'right' && 'right')}>
            {cells ? cells[at] : <div className={css('bone')} />}
          </div>
        ))}
        {second !== null && (
          <div role="gridcell" aria-colspan={columns.length - from} className={css('below')} style={{ gridColumn: `${from + 1} / -1` }}>
            {second}
          </div>
        )}
      </RowActivity>
    </div>
  );
});
