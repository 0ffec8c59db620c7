import { useId, type ReactNode } from 'react';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { classes } from '../../../ui/classes.ts';
import styles from './form.module.css';

const css = classes(styles);

/** Fields that belong together, under their name. */
export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={css('section')} aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      <div className={css('fields')}>{children}</div>
    </section>
  );
}
