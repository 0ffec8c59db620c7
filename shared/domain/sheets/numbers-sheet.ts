import { formatDay } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import type { PaperSize } from '../practice.ts';
import type { SheetDocument } from './document.ts';

/** One question with its answer and the figures behind it, in words. */
export type NumberLine = { readonly question: string; readonly answer: string; readonly rows: readonly (readonly [what: string, figure: string])[] };

type NumbersPaper = { readonly lines: readonly NumberLine[]; readonly practiceName: string; readonly today: Day; readonly paper: PaperSize };

/** The page of the quarter (spec 2.30): one's own numbers, each a question. */
export function numbersSheet({ lines, practiceName, today, paper }: NumbersPaper, { t, language }: Text): SheetDocument {
  return {
    language,
    paper,
    title: t('reports.title'),
    subtitle: [practiceName, formatDay(today, language, 'weekday')].filter(Boolean).join(' · '),
    note: t('reports.lede'),
    footer: `${t('reports.title')} · ${formatDay(today, language, 'withYear')}`,
    blocks: lines.map(({ question, answer, rows }, n) => ({
      kind: 'section',
      number: n + 1,
      heading: question,
      ticked: false,
      parts: [
        { kind: 'text', words: [{ strong: answer }] },
        { kind: 'rows', rows: rows.map((row) => [...row]) },
      ],
    })),
  };
}
