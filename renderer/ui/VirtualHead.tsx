import { memo, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { DownIcon, UpIcon } from './icons/icons.tsx';
import styles from './rows.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const css = classes(styles);

export type VirtualColumn = {
  readonly id: string;
  readonly label: string;
  /** A CSS grid track: `80px`, `minmax(0, 1fr)`. */
  readonly width: string;
  readonly align?: 'left' | 'right' | undefined;
  readonly labelHidden?: boolean | undefined;
  /** A fainter line under the label. */
  readonly detail?: string | undefined;
  /** Stands instead of the label, as the box that ticks all rows. */
  readonly control?: ReactNode;
  /** Given: the label is a button that sorts. */
  readonly onSort?: (() => void) | undefined;
  readonly sorted?: 'ascending' | 'descending' | undefined;
};

type Props = { readonly columns: readonly VirtualColumn[]; readonly grid: string; readonly minWidth: number | undefined };

/** The line of column names that stays on top while the rows scroll. */
export const VirtualHead = memo(function VirtualHead({ columns, grid, minWidth }: Props) {
  const isHigh = columns.some(({ detail }) => detail !== undefined);
  return (
    <div role="rowgroup" className={css('top')}>
      <div role="row" aria-rowindex={1} className={css('head', isHigh && 'high')} style={{ gridTemplateColumns: grid, minWidth }}>
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            className={css('column', column.align === 'right' && 'right')}
            aria-sort={column.onSort ? (column.sorted ?? 'none') : undefined}
          >
            {column.control ?? <Name column={column} />}
            {column.detail && (
              <small className={css('detail')} title={column.detail}>
                {column.detail}
              </small>
            )}
          </div>
        ))}
      </div>
    </div>
  );
});

function Name({ column: { label, labelHidden, onSort, sorted } }: { readonly column: VirtualColumn }) {
  if (labelHidden) return <VisuallyHidden>{label}</VisuallyHidden>;
  if (!onSort) return label;
  return (
    <button type="button" className={css('sort')} onClick={onSort}>
      {label}
      {sorted === 'ascending' && <UpIcon size={12} />}
      {sorted === 'descending' && <DownIcon size={12} />}
    </button>
  );
}
