import { z } from 'zod';
import type { EngagementView } from '#shared/contract/clients.ts';
import { meetingRhythm, updateInterval } from '#shared/domain/cadence.ts';
import { ENGAGEMENT_KINDS, engagementFields, type EngagementFields } from '#shared/domain/engagement.ts';
import type { Filled } from '../../../ui/form-path.ts';
import { addObjections } from '../form/objections.ts';

/** What the controls hold: a day may have been emptied. */
export const engagementValues = z.strictObject({
  title: z.string(),
  kind: z.enum(ENGAGEMENT_KINDS),
  startedOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  meetingRhythm,
  agreedInterval: updateInterval.nullable(),
});
export type EngagementValues = Filled<z.input<typeof engagementValues>>;

/** One engagement by itself, as its dialog edits it. */
export const engagementForm: z.ZodType<EngagementFields, { engagement: EngagementValues }> = z
  .strictObject({ engagement: engagementValues })
  .superRefine(({ engagement }, context) => addObjections(context, engagementFields, engagement, ['engagement']))
  .transform(({ engagement }) => engagementFields.parse(engagement));

export function valuesOf({ title, kind, startedOn, endsOn, meetingRhythm: meetings, agreedInterval }: EngagementView): EngagementValues {
  return { title, kind, startedOn, endsOn, meetingRhythm: meetings, agreedInterval };
}

/** A further engagement: its name is not known, the rest is the usual. */
export function emptyEngagement(today: string): EngagementValues {
  return { title: '', kind: 'project', startedOn: today, endsOn: null, meetingRhythm: 'ad_hoc', agreedInterval: null };
}
