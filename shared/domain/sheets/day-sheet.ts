import type { TodayLine } from '../../contract/today.ts';
import { formatDay } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import { wordsOf, type Around } from '../today-words.ts';
import type { SheetDocument, SheetTable } from './document.ts';
import { personAndFirm, unbroken, type ListPaper } from './on-paper.ts';

export type DayPaper = ListPaper & {
  readonly now: number;
  /** In the order of what it costs to leave them. */
  readonly lines: readonly TodayLine[];
  /** So many of them are for now, the rest for later. */
  readonly visible: number;
  /** Of all there is, with what there is no room for. */
  readonly total: number;
};

/** What is due today, to be ticked off with a pen (spec 2.25). For the practitioner alone. */
export function daySheet({ practiceName, today, zone, paper, now, lines, visible, total }: DayPaper, text: Text): SheetDocument {
  const { t, language } = text;
  const title = t('sheets.day.title');
  const around: Around = { ...text, today, now, zone };
  const [first, later] = [lines.slice(0, visible), lines.slice(visible)];
  const rest = total - lines.length;
  return {
    language,
    paper,
    title,
    subtitle: [practiceName, formatDay(today, language, 'weekday')].filter(Boolean).join(' · '),
    note: t(total > 0 ? 'today.order' : 'today.empty.lede'),
    footer: `${title} · ${formatDay(today, language, 'withYear')}`,
    blocks: [
      ...(first.length > 0 ? [linesTable('', first, around)] : []),
      ...(later.length > 0 ? [{ ...linesTable(t('sheets.day.later', { count: later.length }), later, around), isFurther: first.length > 0 }] : []),
      ...(rest > 0 ? [{ kind: 'letter' as const, paragraphs: [t('today.beyond', { count: rest })] }] : []),
    ],
  };
}

function linesTable(heading: string, lines: readonly TodayLine[], around: Around): SheetTable {
  const { t } = around;
  return {
    kind: 'table',
    heading,
    columns: [
      { title: t('sheets.day.when'), share: 18 },
      { title: t('sheets.closing.what'), share: 43 },
      { title: t('sheets.list.who'), share: 29 },
      { title: t('sheets.closing.done'), share: 10, fill: 'tick' },
    ],
    rows: lines.map((line) => {
      const { kind, when, what, why } = wordsOf(line, around);
      const who = personAndFirm({ name: line.clientName, personName: line.personName });
      return [[kind, when], [what, why], [who, line.phone && unbroken(line.phone)], []].map((cell) => cell.filter(Boolean).join('\n'));
    }),
  };
}
