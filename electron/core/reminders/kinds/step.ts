import { isWatchedElsewhere, noResultOn } from '#shared/domain/plans/watch.ts';
import { addDays, dayOf, daysBetween } from '#shared/time/day.ts';
import { dueSteps, watchedPlans } from '../../store/plan-lines.ts';
import { morningOf, onMorningOf } from '../morning-of.ts';
import type { ReminderSource } from '../source.ts';

/** What the plan of the first hundred days names for a day: once a client and day, in the morning (spec 2.9). */
export const step: ReminderSource = ({ read, zone, horizon }) => {
  const steps = dueSteps(read, addDays(dayOf(horizon, zone), -1)).filter(({ key }) => !isWatchedElsewhere(key));
  return [...Map.groupBy(steps, ({ planId, dueOn }) => `${planId} ${dueOn}`).values()].flatMap((due) => {
    const [first] = due;
    if (!first) return [];
    const { planId: refId, clientId, engagementId, dueOn, anchorOn } = first;
    const subject = { kind: 'step' as const, engagementId, day: daysBetween(anchorOn, dueOn), steps: due.map(({ text }) => text) };
    return [{ kind: 'step' as const, refId, clientId, ...onMorningOf(dueOn, zone), subject }];
  });
};

/** Nothing to see by then. */
export const noResult: ReminderSource = ({ read, zone, horizon }) =>
  watchedPlans(read, zone).flatMap((plan) => {
    const on = noResultOn(plan);
    if (on === null || morningOf(on, zone) >= horizon) return [];
    const { planId: refId, clientId, engagementId, anchorOn } = plan;
    const subject = { kind: 'no_result' as const, engagementId, day: daysBetween(anchorOn, on) };
    return [{ kind: 'no_result' as const, refId, clientId, ...onMorningOf(on, zone), subject }];
  });
