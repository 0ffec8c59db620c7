import type { Output } from '#shared/contract/index.ts';
import { dueLine, TODAY_MAX, type TodayDueLine } from '#shared/contract/pipeline.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { addDays, dayOf, instantOf } from '#shared/time/day.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { cardNames } from '../store/board-rows.ts';
import { closedByClock, dueBefore, holdsBefore, type DueRow, type HoldRow } from '../store/due-today.ts';

/** How long it is said that a sale ended by itself (spec 2.3). */
const SAID_DAYS = 7;

/** What of the pipeline belongs on Today: everything dated that is due, and the sales that ended by themselves. */
export function pipelineToday(practice: Practice): Output<'pipeline.today'> {
  const { read } = practice.store;
  const { now, today, zone } = calendarOf(practice);
  const midnight = (days: number): number => instantOf(addDays(today, days), '00:00', zone);
  const due = [...dueBefore(read, midnight(1)), ...holdsBefore(read, now, midnight(2)).map((row) => ({ kind: 'hold' as const, ...row }))].toSorted(
    (a, b) => a.dueAt - b.dueAt,
  );
  const shown = due.slice(0, TODAY_MAX);
  const closed = closedByClock(read, now - SAID_DAYS * DAY_OF_HOURS).slice(0, TODAY_MAX);
  const names = cardNames(
    read,
    [...shown, ...closed].map(({ clientId }) => clientId),
  );
  const who = (clientId: DueRow['clientId']) => ({ clientId, personName: names.get(clientId)?.personName ?? null, name: names.get(clientId)?.name ?? '' });
  return {
    today,
    now,
    zone,
    lines: shown.map((row) => ({ ...who(row.clientId), line: lineOf(row, now, zone) })),
    total: due.length,
    closed: closed.map(({ clientId, outcome, at }) => ({ ...who(clientId), outcome, on: dayOf(at, zone) })),
  };
}

type Hold = HoldRow & { readonly kind: 'hold' };

/** The tables keep these words as texts; the contract knows which there are. */
function lineOf(row: DueRow | Hold, now: number, zone: string): TodayDueLine {
  if (row.kind === 'hold') return holdLineOf(row, zone);
  const { kind, id, clock, matter, words, dueAt } = row;
  const dated = { id, dueAt, dueOn: dayOf(dueAt, zone), late: dueAt < now };
  switch (kind) {
    case 'clock':
      return dueLine.parse({ kind, clock, matter, what: words, ...dated });
    case 'task':
      return dueLine.parse({ kind, task: matter, note: words, ...dated });
    case 'later':
      return dueLine.parse({ kind, effect: matter, ...dated });
    default:
      return assertNever(kind);
  }
}

/** Still held, so never late. */
function holdLineOf({ id, kind, slotA, slotB, dueAt }: Hold, zone: string): TodayDueLine {
  return { kind, id, slotA, slotB, dueAt, dueOn: dayOf(dueAt, zone), late: false };
}
