import type { Output } from '#shared/contract/index.ts';
import type { NamedClient } from '#shared/contract/rhythm-numbers.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { mineHitRate, overdueAt, replyRates, theirAnswers } from '#shared/domain/statistics/hit-rate.ts';
import { addMixes, ASKS_TO_NEWS_LIMIT, seesOnlyRequests, voiceShare } from '#shared/domain/statistics/mix.ts';
import { meanShare, shareOf, type Tally } from '#shared/domain/statistics/share.ts';
import { complianceOf, dueDays, longestSilence } from '#shared/domain/statistics/silence.ts';
import { addDays, addMonths, instantOf, type Day } from '#shared/time/day.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { clientLines } from '../store/client-page.ts';
import { clocksSince, mixes } from '../store/statistics.ts';
import { silenceFacts } from './silence-facts.ts';

/** Spec 4.8; and how many clients are named beside a number. */
export const COMPLIANCE_DAYS = 90;
export const MIX_DAYS = 60;
const LONGEST_MONTHS = 12;
const NAMED = 12;

/** On how many of the last 90 days nobody waited too long: each client's share, and the mean of them day by day. */
export function complianceNumbers(practice: Practice): Output<'rhythm.compliance'> {
  const calendar = calendarOf(practice);
  const span = { from: addDays(calendar.today, 1 - COMPLIANCE_DAYS), to: calendar.today };
  const dueOn = dueDays(calendar.worked);
  const course = emptyCourse(span.from);
  const tallies: { readonly id: ClientId; readonly kept: Tally }[] = [];
  for (const [id, { facts, from }] of silenceFacts(practice.store.read, calendar, { from: span.from, only: null })) {
    const kept = complianceOf(facts, { from, to: span.to }, dueOn, (what, begin, until) => course.note(what, begin, until));
    if (kept.of > 0) tallies.push({ id, kept });
  }
  const lowest = tallies
    .filter(({ kept }) => kept.part < kept.of)
    .toSorted((a, b) => (shareOf(a.kept) ?? 0) - (shareOf(b.kept) ?? 0) || b.kept.of - a.kept.of || a.id - b.id)
    .slice(0, NAMED);
  return {
    days: COMPLIANCE_DAYS,
    clients: tallies.length,
    mean: meanShare(tallies.map(({ kept }) => kept)),
    course: course.shares(),
    lowest: withNames(practice, lowest),
  };
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
  const calendar = calendarOf(practice);
  const span = { from: addMonths(calendar.today, -LONGEST_MONTHS), to: calendar.today };
  const all = silenceFacts(practice.store.read, calendar, { from: span.from, only: null });
  const longest = [...all].flatMap(([id, { facts, from }]) => {
    const silence = longestSilence(facts, { from, to: span.to }, calendar.worked);
    return silence ? [{ id, ...silence }] : [];
  });
  return { months: LONGEST_MONTHS, longest: withNames(practice, longest.toSorted((a, b) => b.gapDays - a.gapDays || a.id - b.id).slice(0, NAMED)) };
}

function withNames<T extends { readonly id: ClientId }>(practice: Practice, rows: readonly T[]): (Omit<T, 'id'> & NamedClient)[] {
  const lines = clientLines(
    practice.store.read,
    rows.map(({ id }) => id),
  );
  const names = new Map(lines.map((line) => [line.id, line.personName ?? line.name]));
  return rows.map(({ id, ...rest }) => ({ ...rest, clientId: id, name: names.get(id) ?? '' }));
}
