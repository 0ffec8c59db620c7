import type { GapView } from '#shared/contract/views.ts';
import type { GapScale } from '#shared/domain/gap-strip.ts';
import { classes } from '../../ui/classes.ts';
import { ToneShape } from '../../ui/icons/ToneShape.tsx';
import { GapRules } from './GapRules.tsx';
import { AXIS_END, placeOf } from './gap-scale.ts';
import styles from './rhythm.module.css';

const css = classes(styles);

type Props = { readonly gap: GapView; readonly scale: GapScale; readonly end: number };

const HEIGHT = 24;

/** One silence: thin up to the agreed day, thick after it, the shape of its band at the tip. The figures beside it say the same. */
export function GapBar({ gap, scale, end }: Props) {
  const { tip, agreed, isCut } = placeOf(gap, scale, end);
  const thin = Math.min(tip, agreed);
  return (
    <svg className={css('bar', gap.band)} height={HEIGHT} width="100%" aria-hidden="true">
      <GapRules scale={scale} end={end} height={HEIGHT} />
      <rect className={css('tail', gap.band === 'fresh' && 'open')} x={0} y={9} width={`${thin}%`} height={6} />
      {tip > agreed && <rect className={css('tail')} x={`${agreed}%`} y={6} width={`${tip - agreed}%`} height={12} />}
      {scale === 'days' && <line className={css('rule', 'agreed')} x1={`${agreed}%`} x2={`${agreed}%`} y1={3} y2={21} />}
      {isCut && (
        <svg x={`${AXIS_END}%`} overflow="visible">
          <path className={css('cut')} d="M-30 20l6-16M-24 20l6-16" />
        </svg>
      )}
      <svg x={`${tip}%`} y={4} overflow="visible">
        <g transform="translate(-8 0)" className={css('tip', gap.band)}>
          <circle className={css('ground')} cx={8} cy={8} r={7.5} />
          <ToneShape tone={gap.band} size={16} />
        </g>
      </svg>
    </svg>
  );
}
