import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './heads.module.css';

const css = classes(styles);

type Props = {
  /** The page's name; the focus and the window title take it after every navigation. */
  readonly title: string;
  /** Faint words right after the title: a file name, a count. */
  readonly detail?: ReactNode;
  /** At the right end: a time, or the page's buttons. */
  readonly aside?: ReactNode;
  /** The sentence that answers the page's question, its answer in `<b>`. */
  readonly lede?: ReactNode;
};

/** The top of every page. */
export function PageHead({ title, detail, aside, lede }: Props) {
  return (
    <header>
      <div className={css('page')}>
        <h1 tabIndex={-1}>{title}</h1>
        {detail && <span className={css('faint')}>{detail}</span>}
        <span className={css('space')} />
        {aside && <div className={css('aside')}>{aside}</div>}
      </div>
      {lede && <p className={css('lede')}>{lede}</p>}
    </header>
  );
}
