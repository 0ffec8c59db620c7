import type { ReactNode } from 'react';
import { classes } from '../../../ui/classes.ts';
import styles from './page.module.css';

const css = classes(styles);

/** One question and its answer. */
export function Answer({ title, big, children }: { readonly title: string; readonly big: ReactNode; readonly children?: ReactNode }) {
  return (
    <div>
      <h2>{title}</h2>
      <p className={css('big')}>{big}</p>
      {children}
    </div>
  );
}
