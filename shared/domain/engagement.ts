import { z } from 'zod';
import { day, type Day } from '../time/day.ts';
import { meetingRhythm, updateInterval } from './cadence.ts';
import { NAME_MAX, requiredText } from './text-fields.ts';

export const ENGAGEMENT_KINDS = ['recurring', 'project'] as const;

const fields = z.strictObject({
  title: requiredText(NAME_MAX),
  kind: z.enum(ENGAGEMENT_KINDS).default('recurring'),
  startedOn: day,
  endsOn: day.nullable().default(null),
  meetingRhythm: meetingRhythm.default('ad_hoc'),
  /** The client asked for more or fewer updates than the meetings give; null: nothing asked. */
  agreedInterval: updateInterval.nullable().default(null),
});
export const engagementFields = fields.refine((it) => !it.endsOn || it.endsOn >= it.startedOn, { path: ['endsOn'], message: 'ends-before-start' });
export type EngagementFields = Readonly<z.output<typeof fields>>;

/** Running on `today`: begun, and not past its last day. */
export function isRunning(engagement: Pick<EngagementFields, 'startedOn' | 'endsOn'>, today: Day): boolean {
  return engagement.startedOn <= today && (!engagement.endsOn || engagement.endsOn >= today);
}
