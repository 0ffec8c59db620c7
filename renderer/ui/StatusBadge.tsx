import type { ReactNode } from 'react';
import bands from './bands.module.css';
import { classes } from './classes.ts';
import { ToneShape, type Tone } from './icons/ToneShape.tsx';
import styles from './StatusBadge.module.css';

const css = classes({ ...bands, ...styles });

type Props = {
  readonly tone: Tone;
  /** The word, with figures where they help: "Overdue · 37 of 31 days". */
  readonly children: ReactNode;
  /** Without its ground, as in tables. */
  readonly bare?: boolean | undefined;
  /** 18 high instead of 20, inside rows and cards. */
  readonly small?: boolean | undefined;
};

/** A meaning as shape, word and colour together. */
export function StatusBadge({ tone, children, bare = false, small = false }: Props) {
  return (
    <span className={css('badge', tone, bare && 'bare', small && 'small')}>
      <span className={css('mark')}>
        <ToneShape tone={tone} />
      </span>
      {children}
    </span>
  );
}
