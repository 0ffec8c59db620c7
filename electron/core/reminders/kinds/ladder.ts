import { dayOf } from '#shared/time/day.ts';
import { climbsOf } from '../../ladder/ladders.ts';
import type { ReminderSource } from '../source.ts';

/** Answers that are waited for: each step once, on the day it falls due. */
export const ladder: ReminderSource = ({ practice, zone, horizon }) =>
  climbsOf(practice).flatMap(({ row, askedOn, ladder: now }) => {
    if (now.state !== 'climbing' || now.step.dueAt >= horizon) return [];
    const { number: step, channel, dueAt } = now.step;
    const { clientId, clockId, matter, what, askedAt } = row;
    return {
      kind: 'ladder' as const,
      refId: clockId,
      clientId,
      key: `${dayOf(dueAt, zone)} ${step}`,
      dueAt,
      policy: 'next_working_time' as const,
      expiresAt: null,
      subject: { kind: 'ladder' as const, matter, what, step, channel, askedAt, askedOn, touches: now.touches },
    };
  });
