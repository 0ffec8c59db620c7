import { formatDayNear, formatNumber, formatDay } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import type { Gap } from '../gap.ts';
import { SHARE_END } from '../gap-strip.ts';
import type { PaperSize } from '../practice.ts';
import type { SheetBlock, SheetDocument } from './document.ts';

export type GapsPaper = {
  /** The longest silence first. */
  readonly lines: readonly { readonly name: string; readonly gap: Gap }[];
  /** Fresh ones that are left out, as the paper would not end. */
  readonly leftOut: number;
  readonly practiceName: string;
  readonly today: Day;
  readonly paper: PaperSize;
};

/** The gap chart on paper, where only thickness, shape and word tell the bands apart. */
export function gapsSheet({ lines, leftOut, practiceName, today, paper }: GapsPaper, text: Text): SheetDocument {
  const { t, language } = text;
  const rest = leftOut > 0 ? [t('rhythm.sheet.fresh', { count: leftOut })] : [];
  return {
    language,
    paper,
    title: t('rhythm.sheet.title'),
    subtitle: [practiceName, formatDay(today, language, 'weekday')].filter(Boolean).join(' · '),
    note: t('rhythm.sheet.note'),
    footer: `${t('sheets.kind.gaps')} · ${formatDay(today, language, 'withYear')}`,
    blocks:
      lines.length === 0
        ? [{ kind: 'letter', paragraphs: [leftOut > 0 ? rest[0]! : t('rhythm.sheet.empty')] }]
        : [silences(lines, today, text), { kind: 'letter', paragraphs: rest }],
  };
}

const TICKS = [0, 0.8, 1, 1.5, 2] as const;
/** Twice the agreed time stands here; what is beyond is cut. */
const END = 96;

/** Where a share of the agreed time stands, in percent. */
function at(ratio: number): number {
  return Math.min(END, (ratio / SHARE_END) * END);
}

function silences(lines: GapsPaper['lines'], today: Day, { t, language }: Text): SheetBlock {
  return {
    kind: 'silences',
    heads: { who: t('rhythm.sheet.who'), silence: t('rhythm.sheet.silence'), days: t('rhythm.sheet.days'), until: t('rhythm.sheet.until') },
    ticks: TICKS.map((value) => ({ at: at(value), label: formatNumber(value, language) })),
    rows: lines.map(({ name, gap }) => ({
      band: gap.band,
      bandWord: t(`app.band.${gap.band}`),
      who: name,
      tip: at(gap.ratio),
      agreed: at(1),
      isCut: gap.ratio > SHARE_END,
      days: `${formatNumber(gap.gapDays, language)} ${t('rhythm.gaps.of', { days: gap.targetDays })}`,
      until: formatDayNear(gap.dueOn, today, language),
    })),
  };
}
