import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Form.module.css';

const css = classes(styles);

/** Fields side by side while there is room. */
export function FormRow({ children }: { readonly children: ReactNode }) {
  return <div className={css('row')}>{children}</div>;
}

/** The buttons at the end of a form. */
export function FormFoot({ children }: { readonly children: ReactNode }) {
  return <div className={css('foot')}>{children}</div>;
}
