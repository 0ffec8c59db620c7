import { isWatchedElsewhere, noResultOn } from '#shared/domain/plans/watch.ts';
import { addDays, dayOf, daysBetween, instantOf, type Day } from '#shared/time/day.ts';
import { dueSteps, watchedPlans } from '../../store/plan-lines.ts';
import type { ReminderSource } from '../source.ts';

/** When the practice opens, on most days. */
const MORNING = '09:00';
/** Then Today alone says it. */
const STANDS_DAYS = 7;

/** What the plan of the first hundred days names for a day: once a client and day, in the morning (spec 2.9). */
export const step: ReminderSource = ({ read, zone, horizon }) => {
  const steps = dueSteps(read, addDays(dayOf(horizon, zone), -1)).filter(({ key }) => !isWatchedElsewhere(key));
  return [...Map.groupBy(steps, ({ planId, dueOn }) => `${planId} ${dueOn}`).values()].flatMap((due) => {
    const [first] = due;
    if (!first) return [];
    const { planId: refId, clientId, engagementId, dueOn, anchorOn } = first;
    const subject = { kind: 'step' as const, engagementId, day: daysBetween(anchorOn, dueOn), steps: due.map(({ text }) => text) };
    return [{ kind: 'step' as const, refId, clientId, ...inTheMorning(dueOn, zone), subject }];
  });
};

/** Nothing to see by then. */
export const noResult: ReminderSource = ({ read, zone, horizon }) =>
  watchedPlans(read, zone).flatMap((plan) => {
    const on = noResultOn(plan);
    if (on === null || instantOf(on, MORNING, zone) >= horizon) return [];
    const { planId: refId, clientId, engagementId, anchorOn } = plan;
    const subject = { kind: 'no_result' as const, engagementId, day: daysBetween(anchorOn, on) };
    return [{ kind: 'no_result' as const, refId, clientId, ...inTheMorning(on, zone), subject }];
  });

function inTheMorning(on: Day, zone: string) {
  const expiresAt = instantOf(addDays(on, STANDS_DAYS), '00:00', zone);
  return { key: on, dueAt: instantOf(on, MORNING, zone), policy: 'next_working_time' as const, expiresAt };
}
