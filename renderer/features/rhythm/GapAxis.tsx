import { useTranslation } from 'react-i18next';
import { BANDS } from '#shared/domain/gap.ts';
import { SHARE_END, type GapScale } from '#shared/domain/gap-strip.ts';
import { formatNumber } from '#shared/text/format.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { AXIS_END, ticksOf } from './gap-scale.ts';
import styles from './rhythm.module.css';

const css = classes(styles);

/** Where the words of the bands stand on the axis by share: those beside the agreed day lean on it, as they may be long. */
const WORDS = {
  fresh: { at: 0.4, anchor: 'middle', dx: 0 },
  due: { at: 1, anchor: 'end', dx: -5 },
  overdue: { at: 1, anchor: 'start', dx: 6 },
  story: { at: SHARE_END, anchor: 'end', dx: 12 },
} as const;

/** The words of the bands under the strip; by days they have no place of their own. */
export function GapZones({ scale }: { readonly scale: GapScale }) {
  const { t } = useTranslation();
  if (scale === 'days') return <svg height={18} width="100%" aria-hidden="true" />;
  return (
    <svg className={css('zones')} height={18} width="100%" aria-hidden="true">
      {BANDS.map((band) => (
        <svg key={band} x={`${(WORDS[band].at / 2) * AXIS_END}%`} overflow="visible">
          <text className={css(band)} textAnchor={WORDS[band].anchor} x={WORDS[band].dx} y={13}>
            {t(`app.band.${band}`)}
          </text>
        </svg>
      ))}
    </svg>
  );
}

/** The numbers of the axis, in the head of the rows. */
export function GapNumbers({ scale, end }: { readonly scale: GapScale; readonly end: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ticks = ticksOf(scale, end);
  return (
    <svg className={css('numbers')} height={22} width="100%" role="img" aria-label={t(`rhythm.gaps.axis.${scale}`)}>
      {ticks.map(({ value, at, isAgreed }, n) => (
        <svg key={value} x={`${at}%`} overflow="visible">
          <text className={css(isAgreed && 'agreedNumber')} textAnchor={n === 0 ? 'start' : 'middle'} y={15}>
            {n < ticks.length - 1 ? formatNumber(value, language) : t(`rhythm.gaps.end.${scale}`, { value: formatNumber(value, language) })}
          </text>
        </svg>
      ))}
    </svg>
  );
}
