import type { Output } from '#shared/contract/index.ts';
import { CLOCKS_MAX, type ClockView } from '#shared/contract/clocks.ts';
import { beforeNextMorning, type ClockKind } from '#shared/domain/clock.ts';
import { firstAnswerTarget } from '#shared/domain/clock24.ts';
import type { AbsenceId } from '#shared/domain/ids.ts';
import { dayOf, instantOf, type Day } from '#shared/time/day.ts';
import type { WorkingCalendar } from '#shared/time/working-hours.ts';
import type { Instant } from '#shared/time/clock.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { cardNames } from '../store/board-rows.ts';
import { countClocksBefore, openClocksBefore, type StoredClock } from '../store/clocks.ts';
import { absenceOf } from '../store/working-time.ts';

/** Later than any clock. */
const EVER = Number.MAX_SAFE_INTEGER;

export function openClocks(practice: Practice, kind: ClockKind | null): Output<'clocks.open'> {
  const { now, zone } = calendarOf(practice);
  const clocks = openClocksBefore(practice.store.read, kind, EVER);
  return { now, zone, total: clocks.length, clocks: clockViews(practice, clocks.slice(0, CLOCKS_MAX)) };
}

/** The list for the end of a working day, or for the last one before an absence. */
export function beforeClose(practice: Practice, absenceId: AbsenceId | null): Output<'clocks.beforeClose'> {
  const { now, today, zone } = calendarOf(practice);
  const next = morningAfter(practice, absenceId, now, workingCalendarOf(practice));
  const clocks = openClocksBefore(practice.store.read, 'mine', next?.until ?? EVER);
  return { now, today, zone, opensAt: next?.opensAt ?? null, opensOn: next && dayOf(next.opensAt, zone), clocks: clockViews(practice, clocks) };
}

/** How long that list is at the end of today; null where the practice never opens again. */
export function runningOut(practice: Practice): { readonly promises: number; readonly opensOn: Day } | null {
  const { now, zone } = calendarOf(practice);
  const next = beforeNextMorning(now, workingCalendarOf(practice));
  return next && { promises: countClocksBefore(practice.store.read, 'mine', next.until), opensOn: dayOf(next.opensAt, zone) };
}

function morningAfter(practice: Practice, absenceId: AbsenceId | null, now: Instant, calendar: WorkingCalendar) {
  if (absenceId === null) return beforeNextMorning(now, calendar);
  const { toOn } = found(absenceOf(practice.store.read, absenceId));
  return beforeNextMorning(Math.max(now, endOf(toOn, calendar.zone)), calendar);
}

/** Nothing is open that late, so the next morning is another day's. */
function endOf(day: Day, zone: string): Instant {
  return instantOf(day, '23:59', zone);
}

/** Clocks with the names of whom they are about. */
export function clockViews(practice: Practice, clocks: readonly StoredClock[]): ClockView[] {
  const { now, zone } = calendarOf(practice);
  const calendar = workingCalendarOf(practice);
  const names = cardNames(practice.store.read, [...new Set(clocks.map(({ clientId }) => clientId))]);
  return clocks.map(({ id, clientId, kind, matter, what, startedAt, dueAt, interactionId }) => {
    const { name: clientName = '', personName = null } = names.get(clientId) ?? {};
    const targetAt = matter === 'first_answer' ? firstAnswerTarget(startedAt, calendar) : null;
    const due = { startedAt, dueAt, dueOn: dayOf(dueAt, zone), targetAt, late: dueAt < now };
    return { id, clientId, clientName, personName, kind, matter, what, ...due, interactionId };
  });
}
