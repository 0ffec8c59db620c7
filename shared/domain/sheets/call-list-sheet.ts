import type { NextThing } from '../../contract/pipeline.ts';
import { formatDay, formatTime } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Instant } from '../../time/clock.ts';
import { dayOf, type Day } from '../../time/day.ts';
import { assertNever } from '../../lib/assert-never.ts';
import { LADDER_STEPS, type LadderStep } from '../ladder.ts';
import type { ClockMatter, TaskKind } from '../pipeline/effects.ts';
import type { SheetDocument, SheetTable } from './document.ts';
import { lastContactOf, numberOf, personAndFirm, silenceOf, type LastContact, type ListPaper, type OnPaper } from './on-paper.ts';
import { nextOf } from './pipeline-sheet.ts';

/** Why somebody is called: a silence and its step, a moment agreed for a yes or a no, a call that follows from a move. */
export type CallReason =
  | {
      readonly kind: 'silence';
      readonly matter: ClockMatter;
      readonly what: string;
      readonly askedOn: Day;
      readonly step: Pick<LadderStep, 'number' | 'half' | 'alsoBy'>;
    }
  | { readonly kind: 'decision'; readonly at: Instant }
  | { readonly kind: 'task'; readonly task: TaskKind };

export type CallToMake = OnPaper & {
  readonly dueAt: Instant;
  readonly reason: CallReason;
  readonly last: LastContact | null;
  readonly next: NextThing | null;
};

export type CallListPaper = ListPaper & { /** The earliest first. */ readonly calls: readonly CallToMake[] };

/** Whom to call until the end of the week, and why (spec 2.3). For the practitioner alone. */
export function callListSheet(page: CallListPaper, text: Text): SheetDocument {
  const { t, language } = text;
  const { practiceName, today, paper, calls, zone } = page;
  const title = t('sheets.callList.title');
  const byDay = Map.groupBy(calls, ({ dueAt }) => (dayOf(dueAt, zone) <= today ? today : dayOf(dueAt, zone)));
  return {
    language,
    paper,
    title,
    subtitle: [practiceName, formatDay(today, language, 'weekday')].filter(Boolean).join(' · '),
    note: calls.length > 0 ? t('sheets.callList.note') : t('sheets.callList.empty'),
    footer: `${title} · ${formatDay(today, language, 'withYear')}`,
    blocks: [...byDay].map(([day, due], n) => ({ ...dayTable(day, due, page, text), isFurther: n > 0 })),
  };
}

function dayTable(day: Day, due: readonly CallToMake[], page: CallListPaper, text: Text): SheetTable {
  const { t, language } = text;
  const { today, zone } = page;
  const name = day === today ? t('sheets.callList.now') : formatDay(day, language, 'weekday');
  return {
    kind: 'table',
    heading: `${name.charAt(0).toLocaleUpperCase(language) + name.slice(1)} · ${due.length}`,
    columns: [
      { title: t('sheets.list.who'), share: 20 },
      { title: t('sheets.list.number'), share: 18 },
      { title: t('sheets.list.why'), share: 22 },
      { title: t('sheets.list.last'), share: 13 },
      { title: t('sheets.list.next'), share: 14 },
      { title: t('sheets.list.went'), share: 13, fill: 'words' },
    ],
    rows: due.map((call) => [
      personAndFirm(call),
      numberOf(call, text),
      whyOf(call.reason, page, text),
      lastContactOf(call.last, today, text),
      nextOf(call.next, zone, text),
      '',
    ]),
  };
}

function whyOf(reason: CallReason, { today, zone }: CallListPaper, text: Text): string {
  const { t, language } = text;
  switch (reason.kind) {
    case 'silence': {
      const { matter, what, askedOn, step } = reason;
      const silence = silenceOf({ matter, what, on: askedOn }, today, text);
      const how = [
        t('today.ladder.step', { step: step.number, of: LADDER_STEPS }),
        step.half && t(`reach.ladder.${step.half}`),
        step.alsoBy && t('reach.ladder.also', { channel: lowered(t(`interactions.channel.${step.alsoBy}`), language) }),
      ];
      return `${silence} ${how.filter(Boolean).join(', ')}`;
    }
    case 'decision':
      return `${t('today.decision.what')}, ${formatTime(reason.at, zone, language)}`;
    case 'task':
      return t(`pipeline.task.${reason.task}`);
    default:
      return assertNever(reason);
  }
}

function lowered(word: string, language: Text['language']): string {
  return word.charAt(0).toLocaleLowerCase(language) + word.slice(1);
}
