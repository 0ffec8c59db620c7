import type { Output } from '#shared/contract/index.ts';
import type { NamedClient } from '#shared/contract/rhythm-numbers.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { mineHitRate, overdueAt, replyRates, theirAnswers } from '#shared/domain/statistics/hit-rate.ts';
import { addMixes, ASKS_TO_NEWS_LIMIT, seesOnlyRequests, voiceShare } from '#shared/domain/statistics/mix.ts';
import { meanShare, shareOf } from '#shared/domain/statistics/share.ts';
import { addDays, instantOf, type Day } from '#shared/time/day.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { clientLines } from '../store/client-page.ts';
import { clocksSince, mixes } from '../store/statistics.ts';
import { COMPLIANCE_DAYS, LONGEST_MONTHS } from './kept-days.ts';

/** Spec 4.8. */
export const MIX_DAYS = 60;
/** So many clients are named beside a number. */
const NAMED = 12;

/** On how many of the last 90 days nobody waited too long: each client's share, and the mean of them day by day. */
export function complianceNumbers(practice: Practice): Output<'rhythm.compliance'> {
  const calendar = calendarOf(practice);
  const course = emptyCourse(addDays(calendar.today, 1 - COMPLIANCE_DAYS));
  const tallies = inOrder(practice.memory.keptDays(calendar)).map(({ id, kept, noted }) => {
    for (const days of noted) course.note(...days);
    return { id, kept, share: shareOf(kept) ?? 0 };
  });
  const lowest = tallies
    .filter(({ kept }) => kept.part < kept.of)
    .toSorted((a, b) => a.share - b.share || b.kept.of - a.kept.of || a.id - b.id)
    .slice(0, NAMED)
    .map(({ id, kept }) => ({ id, kept }));
  return {
    days: COMPLIANCE_DAYS,
    clients: tallies.length,
    mean: meanShare(tallies.map(({ kept }) => kept)),
    course: course.shares(),
    lowest: withNames(practice, lowest),
  };
}

/** A memory has those that were written to last at its end; a sum of shares depends on the order. */
function inOrder<T extends object>(known: ReadonlyMap<ClientId, T>): ({ readonly id: ClientId } & T)[] {
  return Array.from(known, ([id, it]) => ({ id, ...it })).toSorted((a, b) => a.id - b.id);
}

/** How many were counted and how many were within the agreed time, day by day: noted where it begins and where it ends. */
function emptyCourse(first: Day) {
  const days = Array.from({ length: COMPLIANCE_DAYS }, (_, n) => addDays(first, n));
  const numbers = new Map(days.map((on, n) => [on, n]));
  const changes = { part: new Int32Array(COMPLIANCE_DAYS + 1), of: new Int32Array(COMPLIANCE_DAYS + 1) };
  return {
    note(what: 'part' | 'of', from: Day, until: Day): void {
      changes[what][numbers.get(from) ?? 0]! += 1;
      changes[what][numbers.get(until) ?? COMPLIANCE_DAYS]! -= 1;
    },
    shares() {
      let [part, of] = [0, 0];
      return days.map((on, n) => {
        part += changes.part[n]!;
        of += changes.of[n]!;
        return { on, share: of === 0 ? null : part / of };
      });
    },
  };
}

/** Who hears hardly anything but requests, and how much of the news is spoken, over 60 days. */
export function mixNumbers(practice: Practice): Output<'rhythm.mix'> {
  const { today, zone } = calendarOf(practice);
  const from = instantOf(addDays(today, 1 - MIX_DAYS), '00:00', zone);
  const rows = mixes(practice.store.read, { from, only: null });
  const only = rows
    .filter(seesOnlyRequests)
    .toSorted((a, b) => b.asks - ASKS_TO_NEWS_LIMIT * b.informing - (a.asks - ASKS_TO_NEWS_LIMIT * a.informing) || a.clientId - b.clientId);
  const all = addMixes(rows);
  return {
    days: MIX_DAYS,
    mix: all,
    voice: voiceShare(all),
    onlyRequests: only.length,
    named: withNames(
      practice,
      only.slice(0, NAMED).map(({ clientId: id, asks, informing }) => ({ id, asks, informing })),
    ),
  };
}

/** How promises were kept and requests answered, over 90 days. */
export function answerNumbers(practice: Practice): Output<'rhythm.answers'> {
  const { now, today, zone } = calendarOf(practice);
  const window = { from: instantOf(addDays(today, 1 - COMPLIANCE_DAYS), '00:00', zone), to: now };
  const clocks = clocksSince(practice.store.read, { from: window.from, only: null });
  const mine = clocks.filter((clock) => clock.kind === 'mine');
  const theirs = clocks.filter((clock) => clock.kind === 'theirs');
  return {
    days: COMPLIANCE_DAYS,
    mine: mineHitRate(mine, window),
    overdue: overdueAt(mine, now),
    theirs: theirAnswers(theirs, window),
    replies: replyRates(theirs, window),
  };
}

/** Whose silence was the longest within twelve months. */
export function longestNumbers(practice: Practice): Output<'rhythm.longest'> {
  const all = inOrder(practice.memory.longestSilences(calendarOf(practice)));
  return { months: LONGEST_MONTHS, longest: withNames(practice, all.toSorted((a, b) => b.gapDays - a.gapDays || a.id - b.id).slice(0, NAMED)) };
}

function withNames<T extends { readonly id: ClientId }>(practice: Practice, rows: readonly T[]): (Omit<T, 'id'> & NamedClient)[] {
  const lines = clientLines(
    practice.store.read,
    rows.map(({ id }) => id),
  );
  const names = new Map(lines.map((line) => [line.id, line.personName ?? line.name]));
  return rows.map(({ id, ...rest }) => ({ ...rest, clientId: id, name: names.get(id) ?? '' }));
}
