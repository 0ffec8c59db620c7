import type { SheetPart } from '#shared/domain/sheets/document.ts';
import { classes } from '../../ui/classes.ts';
import styles from './agreed-parts.module.css';

const css = classes(styles);
type Of<K extends SheetPart['kind']> = Extract<SheetPart, { kind: K }>;

/** Things to bring: what, by when, why. */
export function Needs({ rows }: Pick<Of<'needs'>, 'rows'>) {
  return (
    <table className={css('needs')}>
      <tbody>
        {rows.map(({ what, byWhen, why }, index) => (
          <tr key={index}>
            <th scope="row">{what}</th>
            <td>{byWhen}</td>
            <td>{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was asked, and room for what will be. */
export function Log({ columns, rows }: Pick<Of<'log'>, 'columns' | 'rows'>) {
  return (
    <table className={css('log')}>
      <thead>
        <tr>
          {columns.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two lines a side: the name below the first, place and date below the second. */
export function Signing({ sides, place }: Pick<Of<'signing'>, 'sides' | 'place'>) {
  return (
    <div className={css('signing')}>
      {sides.map(({ name, on }, index) => (
        <div key={index}>
          <div className={css('line')} />
          <p>{name}</p>
          <div className={css('line', 'second')}>{on}</div>
          <p>{place}</p>
        </div>
      ))}
    </div>
  );
}
