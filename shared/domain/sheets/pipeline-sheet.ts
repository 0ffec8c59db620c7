import type { BoardCard, NextThing } from '../../contract/pipeline.ts';
import { formatDay, formatTime } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import type { PaperSize } from '../practice.ts';
import type { Stage } from '../stage.ts';
import type { SheetBlock, SheetDocument } from './document.ts';

export type PipelinePage = {
  readonly practiceName: string;
  readonly today: Day;
  readonly zone: string;
  readonly paper: PaperSize;
  readonly columns: readonly { readonly stage: Stage; readonly total: number; readonly cards: readonly BoardCard[] }[];
};

/** Who stands where, what comes next and when: one page for the Monday planning (spec 2.1). */
export function pipelineSheet({ practiceName, today, zone, paper, columns }: PipelinePage, text: Text): SheetDocument {
  const { t, language } = text;
  const day = formatDay(today, language, 'weekday');
  const filled = columns.filter(({ total }) => total > 0);
  return {
    language,
    paper,
    title: t('sheets.pipeline.title'),
    subtitle: [practiceName, day].filter(Boolean).join(' · '),
    note: filled.length > 0 ? t('sheets.pipeline.note') : t('sheets.pipeline.empty'),
    footer: `${t('sheets.pipeline.title')} · ${formatDay(today, language, 'withYear')}`,
    blocks: filled.map((column) => stageTable(column, zone, text)),
  };
}

function stageTable({ stage, total, cards }: PipelinePage['columns'][number], zone: string, text: Text): SheetBlock {
  const { t } = text;
  const rows = cards.map((card) => [nameOf(card), daysOf(card, text), nextOf(card.next, zone, text), missingOf(card, text)]);
  const rest = total - cards.length;
  return {
    kind: 'table',
    heading: `${t(`app.stage.${stage}`)} · ${total}`,
    columns: [
      { title: t('sheets.pipeline.who'), share: 34 },
      { title: t('sheets.pipeline.since'), share: 14 },
      { title: t('sheets.pipeline.next'), share: 32 },
      { title: t('sheets.pipeline.missing'), share: 20 },
    ],
    rows: rest > 0 ? [...rows, [t('sheets.pipeline.more', { count: rest }), '', '', '']] : rows,
  };
}

function daysOf({ stageDays }: BoardCard, { t }: Text): string {
  return stageDays === 0 ? t('sheets.pipeline.firstDay') : t('sheets.pipeline.days', { count: stageDays });
}

function nameOf({ personName, name }: BoardCard): string {
  return personName && personName !== name ? `${personName}, ${name}` : name;
}

function missingOf({ missing }: BoardCard, { t }: Text): string {
  return missing ? t(`pipeline.guard.${missing}.card`) : '';
}

/** "Decision, Wed 4 Mar 10:00": what comes next, with its day and, where it matters, its time. */
export function nextOf(next: NextThing | null, zone: string, text: Text): string {
  if (!next) return '';
  const when = formatDay(next.on, text.language, 'shortWeekday');
  return `${thingOf(next, text)}, ${next.timed ? `${when} ${formatTime(next.at, zone, text.language)}` : when}`;
}

function thingOf({ kind, what }: NextThing, { t }: Text): string {
  switch (kind) {
    case 'task':
      return t(`pipeline.task.${what}` as 'pipeline.task.hello');
    case 'later':
      return t(`pipeline.later.${what}` as 'pipeline.later.sheet_draft');
    case 'clock_mine':
    case 'clock_theirs':
      return t(`pipeline.matter.${what}` as 'pipeline.matter.own');
    default:
      return t(`sheets.next.${kind}`);
  }
}
