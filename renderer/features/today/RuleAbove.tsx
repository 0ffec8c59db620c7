import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './today.module.css';

const css = classes(styles);

/** The hairline the list would begin with. */
export function RuleAbove({ children }: { readonly children: ReactNode }) {
  return <div className={css('rule')}>{children}</div>;
}
