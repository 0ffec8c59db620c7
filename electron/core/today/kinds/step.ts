import { isWatchedElsewhere, noResultOn, vanishedOn } from '#shared/domain/plans/watch.ts';
import { daysBetween } from '#shared/time/day.ts';
import { dueSteps, watchedPlans } from '../../store/plan-lines.ts';
import type { LineSource } from '../line-source.ts';

/** My steps of the first hundred days that are due (spec 2.9). */
export const step: LineSource = ({ read, today }) =>
  dueSteps(read, today)
    .filter(({ key }) => !isWatchedElsewhere(key))
    .map(({ id, clientId, engagementId, key, text, dueOn, anchorOn }) => ({
      rank: 'waiting',
      order: [1, Date.parse(dueOn)],
      refId: id,
      clientId,
      at: null,
      on: dueOn,
      subject: { kind: 'step', engagementId, key, day: daysBetween(anchorOn, dueOn), text },
    }));

/** Nothing to see yet, and it is time. */
export const noResult: LineSource = ({ read, today, zone }) =>
  watchedPlans(read, zone).flatMap((plan) => {
    const on = noResultOn(plan);
    if (on === null || on > today) return [];
    const { planId: refId, clientId, engagementId, anchorOn } = plan;
    const subject = { kind: 'no_result', engagementId, day: daysBetween(anchorOn, today) } as const;
    return [{ rank: 'waiting', order: [0, Date.parse(on)], refId, clientId, at: null, on, subject }];
  });

/** Signed, and not a word since. */
export const vanished: LineSource = ({ read, today, zone }) =>
  watchedPlans(read, zone).flatMap((plan) => {
    const on = vanishedOn(plan);
    if (on === null || on > today) return [];
    const { planId: refId, clientId, anchorOn } = plan;
    return [{ rank: 'alarm', order: [-Date.parse(on)], refId, clientId, at: null, on, subject: { kind: 'vanished', signedOn: anchorOn } as const }];
  });
