import { assertNever } from '#shared/lib/assert-never.ts';
import { dayOf } from '#shared/time/day.ts';
import { climbsOf, type Climb } from '../../ladder/ladders.ts';
import type { Candidate, DayFacts, LineSource } from '../line-source.ts';

/** Within the rank: a silence that came to its end before the steps that are due. */
const ENDED = 0;
const STEP = 1;

/** Answers that are waited for: the step that is due, a message that came back, a silence at its end, and what may be answered by now. */
export const ladder: LineSource = (day) => climbsOf(day.practice).flatMap((climb) => lineOf(climb, day) ?? []);

function lineOf({ row, askedOn, ladder: now }: Climb, { until, zone }: DayFacts): Candidate | null {
  const about = { refId: row.clockId, clientId: row.clientId, rank: 'waiting' } as const;
  const asked = { matter: row.matter, what: row.what, askedOn };
  switch (now.state) {
    case 'climbing': {
      const { number: step, channel, dueAt } = now.step;
      if (dueAt >= until) return null;
      return { ...about, order: [STEP, dueAt], at: dueAt, subject: { kind: 'ladder', ...asked, step, channel, touches: now.touches } };
    }
    case 'bounced':
      return { ...about, order: [STEP, row.askedAt], at: null, on: askedOn, subject: { kind: 'bounced', ...asked, channel: now.channel } };
    case 'ended':
      // One that is released ends its sale by itself, and stands here as such.
      if (now.as !== 'alarm') return null;
      return { ...about, order: [ENDED, row.askedAt], at: null, on: now.endsOn, subject: { kind: 'silent', ...asked, touches: now.touches } };
    case 'stopped': {
      // Whoever logs the contact is asked at once; it stands here from the day on which the answer was due.
      if (row.dueAt >= until) return null;
      const on = dayOf(now.at, zone);
      return { ...about, order: [STEP, row.dueAt], at: null, on, subject: { kind: 'in_touch', ...asked, because: now.because } };
    }
    case 'waiting':
      return null;
    default:
      return assertNever(now);
  }
}
