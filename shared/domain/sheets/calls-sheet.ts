import type { CallLine } from '../../contract/calls.ts';
import { formatDay } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import { questionKey } from '../calls/question.ts';
import type { PaperSize } from '../practice.ts';
import type { SheetDocument } from './document.ts';

export type CallsPaper = { readonly lines: readonly CallLine[]; readonly today: Day; readonly paper: PaperSize };

/** Whom to call this week, with a number, something personal and one open question (spec 2.13). For the practitioner alone. */
export function callsSheet({ lines, today, paper }: CallsPaper, { t, language }: Text): SheetDocument {
  const about = ({ topic, lastNews, lastNewsOn, win }: CallLine): string => {
    const news = lastNewsOn === null ? '' : `${formatDay(lastNewsOn, language, 'short')}: ${lastNews}`;
    return [topic, news, win && t(win.toldOn === null ? 'calls.sheet.tell' : 'calls.sheet.told', { win: win.what })].filter(Boolean).join(' · ');
  };
  return {
    language,
    paper,
    title: t('calls.sheet.title'),
    subtitle: formatDay(today, language, 'weekday'),
    note: t('calls.sheet.note'),
    footer: `${t('calls.sheet.title')} · ${formatDay(today, language, 'withYear')}`,
    blocks: [
      {
        kind: 'table',
        heading: '',
        columns: [
          { title: t('calls.sheet.who'), share: 3 },
          { title: t('calls.sheet.number'), share: 3 },
          { title: t('calls.sheet.topic'), share: 4 },
          { title: t('calls.sheet.ask'), share: 3 },
          { title: t('calls.sheet.how'), share: 3, fill: 'words' },
        ],
        rows: lines.map((line) => [
          [line.personName, line.personName === line.name ? null : line.name].filter(Boolean).join(', '),
          line.phone ?? '',
          about(line),
          t(`calls.question.${questionKey(line.question)}`),
          '',
        ]),
      },
    ],
  };
}
