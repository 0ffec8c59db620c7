import type { Output } from '#shared/contract/index.ts';
import { awayOn, backFrom } from '#shared/domain/back-from.ts';
import type { Instant } from '#shared/time/clock.ts';
import { nextWorkingDay } from '#shared/time/working-days.ts';
import { beginsWeek, closingFrom, endsWeek } from '#shared/time/working-week.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { runningOut } from '../clocks/clock-views.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { ownAbsences } from '../store/working-time.ts';

type Occasion = Pick<Output<'today.get'>, 'away' | 'back' | 'weekBegins' | 'closing'>;

/** What sort of day it is: one of an absence, one right after it, the first of its week, or the last hours of it. */
export function occasionOf(practice: Practice): Occasion {
  const { today, worked } = calendarOf(practice);
  const absences = ownAbsences(practice.store.read);
  const [away, back] = [awayOn(today, absences), backFrom(today, absences, worked)];
  return {
    away: away && { toOn: away.toOn, backOn: nextWorkingDay(away.toOn, worked) },
    back: back && { fromOn: back.fromOn, toOn: back.toOn },
    weekBegins: beginsWeek(today, worked),
    closing: closingOf(practice),
  };
}

function closingOf(practice: Practice): Occasion['closing'] {
  const from = weekClosesFrom(practice);
  return from === null || calendarOf(practice).now < from ? null : runningOut(practice);
}

/** From when on the last hours of the week run; null: today does not end one. */
export function weekClosesFrom(practice: Practice): Instant | null {
  const { today, worked } = calendarOf(practice);
  return endsWeek(today, worked) ? closingFrom(today, workingCalendarOf(practice)) : null;
}
