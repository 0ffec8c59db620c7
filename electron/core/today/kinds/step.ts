import { isWatchedElsewhere, noResultOn, vanishedOn } from '#shared/domain/plans/watch.ts';
import { daysBetween } from '#shared/time/day.ts';
import { dueSteps, watchedPlans } from '../../store/plan-lines.ts';
import type { Candidate, LineSource } from '../line-source.ts';

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

/** Nothing to see yet though it is time, and signed without a word since. */
export const watched: LineSource = ({ read, today, zone }) =>
  watchedPlans(read, zone).flatMap((plan) => {
    const { planId: refId, clientId, engagementId, anchorOn } = plan;
    const [resultOn, lifeOn] = [noResultOn(plan), vanishedOn(plan)];
    const lines: Candidate[] = [];
    if (resultOn !== null && resultOn <= today) {
      const subject = { kind: 'no_result', engagementId, day: daysBetween(anchorOn, today) } as const;
      lines.push({ rank: 'waiting', order: [0, Date.parse(resultOn)], refId, clientId, at: null, on: resultOn, subject });
    }
    if (lifeOn !== null && lifeOn <= today) {
      const subject = { kind: 'vanished', signedOn: anchorOn } as const;
      lines.push({ rank: 'alarm', order: [-Date.parse(lifeOn)], refId, clientId, at: null, on: lifeOn, subject });
    }
    return lines;
  });
