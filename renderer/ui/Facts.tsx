import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export type Fact = { readonly term: string; readonly value: ReactNode; readonly detail?: ReactNode };

/** Terms and what is known about them, one per row. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {items.map(({ term, value, detail }, index) => (
        // Two facts may have the same name.
        <div key={index}>
          <dt>{term}</dt>
          <dd>
            {value}
            {detail && <small>{detail}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
