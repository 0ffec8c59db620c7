import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Table.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const css = classes(styles);

export type TableColumn = {
  readonly id: string;
  readonly label: string;
  /** A fainter line under the label. */
  readonly detail?: string | undefined;
  readonly align?: 'left' | 'right' | undefined;
  readonly width?: string | undefined;
  readonly labelHidden?: boolean | undefined;
};

type Props = {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  /** `<tr>` with `<td>`; `className="num"` for figures, `data-refused` greys a row. */
  readonly children: ReactNode;
  /** A border around it, for tables that are read as one. */
  readonly boxed?: boolean | undefined;
};

/** A table for reading: rows of 32 with hairlines. */
export function Table({ label, columns, children, boxed = false }: Props) {
  return (
    <div className={css('frame', boxed && 'boxed')}>
      <table className={css('table')} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ id, label: word, detail, align, width, labelHidden }) => (
              <th key={id} scope="col" className={css(align === 'right' && 'right')} style={width ? { width } : undefined}>
                {labelHidden ? <VisuallyHidden>{word}</VisuallyHidden> : word}
                {detail && <small className={css('detail')}>{detail}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
