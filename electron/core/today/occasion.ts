import type { Output } from '#shared/contract/index.ts';
import { awayOn, backFrom } from '#shared/domain/back-from.ts';
import { nextWorkingDay } from '#shared/time/working-days.ts';
import { beginsWeek, closingFrom, endsWeek } from '#shared/time/working-week.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { beforeClose } from '../clocks/clock-views.ts';
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

/** As the sheet has it. */
function closingOf(practice: Practice): Occasion['closing'] {
  const { now, today, worked } = calendarOf(practice);
  const from = closingFrom(today, workingCalendarOf(practice));
  if (from === null || now < from || !endsWeek(today, worked)) return null;
  const { opensOn, clocks } = beforeClose(practice, null);
  return opensOn && { promises: clocks.length, opensOn };
}
