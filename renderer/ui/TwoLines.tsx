import { classes } from './classes.ts';
import styles from './TwoLines.module.css';

const css = classes(styles);

/** What a row is about, and under it what more there is to say; either ends in dots where it does not fit. */
export function TwoLines({ name, detail }: { readonly name: string; readonly detail: string }) {
  return (
    <div className={css('words')}>
      <b title={name}>{name}</b>
      <div className={css('small')}>{detail}</div>
    </div>
  );
}
