import type { ClockView } from '../../contract/clocks.ts';
import { formatDay, formatTime } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import type { PaperSize } from '../practice.ts';
import type { SheetDocument } from './document.ts';

export type ClosingPage = {
  readonly practiceName: string;
  readonly paper: PaperSize;
  readonly today: Day;
  readonly zone: string;
  /** The first working day after; null: the practice does not open again. */
  readonly opensOn: Day | null;
  readonly clocks: readonly ClockView[];
};

/** Every promise that runs out before one is back: to be done, handed over, or told before one leaves (spec 2.2). */
export function beforeCloseSheet({ practiceName, paper, today, zone, opensOn, clocks }: ClosingPage, { t, language }: Text): SheetDocument {
  const title = t('sheets.closing.title');
  const note = opensOn ? t('sheets.closing.note', { day: formatDay(opensOn, language, 'weekday') }) : t('sheets.closing.noteAll');
  const due = (clock: ClockView): string => `${formatDay(clock.dueOn, language, 'shortWeekday')} ${formatTime(clock.dueAt, zone, language)}`;
  return {
    language,
    paper,
    title,
    subtitle: [practiceName, formatDay(today, language, 'weekday')].filter(Boolean).join(' · '),
    note: clocks.length > 0 ? note : t('sheets.closing.empty'),
    footer: `${title} · ${formatDay(today, language, 'withYear')}`,
    blocks:
      clocks.length === 0
        ? []
        : [
            {
              kind: 'table',
              heading: '',
              columns: [
                { title: t('sheets.closing.what'), share: 40 },
                { title: t('sheets.closing.who'), share: 30 },
                { title: t('sheets.closing.due'), share: 18 },
                { title: t('sheets.closing.done'), share: 12, fill: 'tick' },
              ],
              rows: clocks.map((clock) => [clock.what || t(`pipeline.matter.${clock.matter}`), who(clock), due(clock), '']),
            },
          ],
  };
}

function who({ personName, clientName }: ClockView): string {
  return personName && personName !== clientName ? `${personName}, ${clientName}` : clientName;
}
