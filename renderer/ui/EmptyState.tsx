import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './states.module.css';

const css = classes(styles);

type Props = {
  readonly title: string;
  /** What would be here, and when it is next worth looking. */
  readonly children: ReactNode;
  /** The first step. */
  readonly actions?: ReactNode;
};

/** Nothing is here yet, or nothing is left. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <section className={css('state')}>
      <h2 className={css('title')}>{title}</h2>
      <p>{children}</p>
      {actions && <div className={css('actions')}>{actions}</div>}
    </section>
  );
}
