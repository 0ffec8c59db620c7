import type { GapScale } from '#shared/domain/gap-strip.ts';
import { classes } from '../../ui/classes.ts';
import { ticksOf } from './gap-scale.ts';
import styles from './rhythm.module.css';

const css = classes(styles);

type Props = { readonly scale: GapScale; readonly end: number; readonly height: number };

/** The verticals at the ends of the bands; the agreed day is the strong one. */
export function GapRules({ scale, end, height }: Props) {
  return ticksOf(scale, end)
    .filter(({ value }) => value > 0 && value < end)
    .map(({ value, at, isAgreed }) => <line key={value} className={css('rule', isAgreed && 'agreed')} x1={`${at}%`} x2={`${at}%`} y1={0} y2={height} />);
}
