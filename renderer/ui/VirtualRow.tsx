import type { CSSProperties, HTMLAttributes, ReactNode, Ref } from 'react';
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

type Handlers = Pick<HTMLAttributes<HTMLElement>, 'onKeyDown' | 'onFocus' | 'onClick' | 'onMouseDown'>;

type Props = Handlers & {
  readonly index: number;
  readonly isActive: boolean;
  /** Undefined: rows cannot be chosen. */
  readonly isSelected?: boolean | undefined;
  readonly columns: readonly VirtualColumn[];
  readonly cells: readonly ReactNode[] | null;
  readonly below: ReactNode;
  readonly belowFrom: number;
  readonly look: { readonly opens: boolean; readonly sunken: boolean; readonly ruled: boolean };
  readonly style: CSSProperties;
  readonly ref: Ref<HTMLDivElement>;
};

/** One row of a VirtualList, laid over its place in the scrolled height. */
export function VirtualRow({ index, isActive, isSelected, columns, cells, below, belowFrom, look, style, ref, ...handlers }: Props) {
  const hasBelow = below !== null && below !== undefined;
  return (
    <div
      ref={ref}
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      className={css('row', 'virtual', look.opens && 'opens', look.sunken && 'sunken', look.ruled && 'ruled', hasBelow && 'twoLines')}
      style={style}
      {...handlers}
    >
      <RowActivity value={isActive}>
        {columns.map((column, at) => (
          <div key={column.id} role="gridcell" className={css('cell', column.align === 'right' && 'right')}>
            {cells ? cells[at] : <div className={css('bone')} />}
          </div>
        ))}
        {hasBelow && (
          <div role="gridcell" aria-colspan={columns.length - belowFrom} className={css('below')} style={{ gridColumn: `${belowFrom + 1} / -1` }}>
            {below}
          </div>
        )}
      </RowActivity>
    </div>
  );
}
