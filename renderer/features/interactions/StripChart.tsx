import { useTranslation } from 'react-i18next';
import type { InteractionView } from '#shared/contract/views.ts';
import type { Band } from '#shared/domain/gap.ts';
import { formatDay } from '#shared/text/format.ts';
import { daysBetween } from '#shared/time/day.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { markWord, type Strip } from './strip.ts';
import bands from '../../ui/bands.module.css';
import styles from './strip.module.css';
import { StripMark } from './StripMark.tsx';

const css = classes({ ...bands, ...styles });
const STEPS = 12;
/** Beyond that the day and month alone could be read as this year's. */
const YEAR_UNNEEDED_DAYS = 300;

type Props = {
  readonly strip: Strip;
  /** The ground of the stretch without news; null where no time is agreed. */
  readonly band: Band | null;
  readonly sentence: string | null;
};

/** Two lanes in equal steps, the latest at the right end: told something above the line, everything else below. */
export function StripChart({ strip: { rows, silentFrom }, band, sentence }: Props) {
  const { t } = useTranslation();
  const empty = STEPS - rows.length;
  const from = silentFrom === null || silentFrom === rows.length ? null : percent(empty + silentFrom);
  return (
    <div className={css('chart')} aria-hidden="true">
      <span className={css('lane')}>{t('interactions.strip.told')}</span>
      <span className={css('lane')}>{t('interactions.strip.other')}</span>
      <div className={css('marks', band)}>
        <svg className={css('svg')}>
          {from !== null && <rect className={css('ground')} x={`${from}%`} y={0} width={`${100 - from}%`} height={110} />}
          <line className={css('axis')} x1="0%" x2="100%" y1={52} y2={52} />
          {from !== null && <line className={css('edge')} x1={`${from}%`} x2={`${from}%`} y1={0} y2={110} />}
          {rows.map((row, index) => (
            <svg key={row.id} x={`${percent(empty + index + 0.5)}%`} y={0} className={css('svg')}>
              <Mark row={row} />
            </svg>
          ))}
        </svg>
        {sentence !== null && from !== null && (
          <p className={css('sentence')} style={{ left: `${from}%` }}>
            {sentence}
          </p>
        )}
      </div>
    </div>
  );
}

function percent(steps: number): number {
  return (steps / STEPS) * 100;
}

function Mark({ row }: { readonly row: InteractionView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const isNear = daysBetween(row.on, today) < YEAR_UNNEEDED_DAYS;
  const upper = row.informs;
  return (
    <>
      <StripMark lane={row.lane} />
      <text className={css('word')} y={upper ? 14 : 90}>
        {t(`interactions.strip.mark.${markWord(row)}`)}
      </text>
      <text className={css('word', 'day')} y={upper ? 46 : 104}>
        {formatDay(row.on, language, isNear ? 'short' : 'monthOfYear')}
      </text>
    </>
  );
}
