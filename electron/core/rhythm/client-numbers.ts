import type { Output } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { mailsInARow, voiceShare } from '#shared/domain/statistics/mix.ts';
import { responsivenessOf, type Attendance } from '#shared/domain/statistics/responsiveness.ts';
import { complianceOf, dueDays, silencesOf } from '#shared/domain/statistics/silence.ts';
import { addDays, addMonths, dayOf, instantOf, type Day } from '#shared/time/day.ts';
import { isWorkingDay, type WorkingDays } from '#shared/time/working-days.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { clientOf } from '../store/clients.ts';
import { interactionsOf } from '../store/interactions.ts';
import { clocksSince, meetingOutcomes, mixes } from '../store/statistics.ts';
import { COMPLIANCE_DAYS } from './kept-days.ts';
import { MIX_DAYS } from './numbers.ts';
import { silenceFacts } from './silence-facts.ts';

const SILENCE_MONTHS = 24;
/** As many e-mails in a row as anybody wants to know of. */
const LATEST = 30;
const NO_MIX = { asks: 0, informing: 0, voice: 0 };

/** One client's silences over two years and numbers of the last weeks; one with whom no work goes on has none. */
export function clientNumbers(practice: Practice, id: ClientId): Output<'rhythm.client'> {
  const { read } = practice.store;
  found(clientOf(read, id));
  const calendar = calendarOf(practice);
  const { today, zone, worked } = calendar;
  const from = addMonths(today, -SILENCE_MONTHS);
  const [first] = silenceFacts(read, calendar, { from, only: id });
  const known = first?.[1];
  const [mix = NO_MIX] = mixes(read, { from: instantOf(addDays(today, 1 - MIX_DAYS), '00:00', zone), only: id });
  const last90 = addDays(today, 1 - COMPLIANCE_DAYS);
  const { latencyDays, attendance, score } = responsivenessOf({
    onTime: { part: 0, of: 0 },
    latencies: latencies(practice, id, { from: last90, today, zone, worked }),
    attendance: attendanceOf(practice, id, instantOf(last90, '00:00', zone)),
  });
  return {
    today,
    from,
    silences: known ? silencesOf(known.facts, { from: known.from, to: today }, worked) : [],
    kept: known ? complianceOf(known.facts, { from: known.from > last90 ? known.from : last90, to: today }, dueDays(worked)) : { part: 0, of: 0 },
    mix: { asks: mix.asks, informing: mix.informing, voice: mix.voice },
    voice: voiceShare(mix),
    mailsInARow: mailsInARow(interactionsOf(read, id, { offset: 0, limit: LATEST })),
    latencyDays,
    attendance,
    responsiveness: score,
  };
}

type Window = { readonly from: Day; readonly today: Day; readonly zone: string; readonly worked: WorkingDays };

/** Working days from each ask with a clock to its answer; of an open one those so far (spec 4.5). */
function latencies({ store }: Practice, only: ClientId, { from, today, zone, worked }: Window): number[] {
  return clocksSince(store.read, { from: instantOf(from, '00:00', zone), only }).flatMap(({ kind, closeReason, startedAt, closedAt }) => {
    const answered = closedAt === null || closeReason === 'answered';
    if (kind !== 'theirs' || !answered) return [];
    return [workingDaysBetween(dayOf(startedAt, zone), closedAt === null ? today : dayOf(closedAt, zone), worked)];
  });
}

function workingDaysBetween(from: Day, to: Day, worked: WorkingDays): number {
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, worked)) days += 1;
  return days;
}

function attendanceOf({ store }: Practice, only: ClientId, from: number): Attendance {
  const by = new Map(meetingOutcomes(store.read, { from, only }).map(({ status, n }) => [status, n]));
  const count = (...statuses: string[]): number => statuses.reduce((sum, status) => sum + (by.get(status) ?? 0), 0);
  return { kept: count('held'), missed: count('no_show', 'cancelled_late'), movedByThem: count('rescheduled_by_client') };
}
