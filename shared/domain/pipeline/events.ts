import { z } from 'zod';
import { day } from '../../time/day.ts';
import { stage } from '../stage.ts';
import { LINE_MAX, NOTE_MAX, optionalText, requiredText } from '../text-fields.ts';

const reason = requiredText(LINE_MAX);
const plain = <const Name extends string>(name: Name) => z.strictObject({ event: z.literal(name) });

/** Routes out of a relationship (spec 2.22): A decent but not fitting, B abusive or not paying. C and D follow from their events. */
export const ENDING_ROUTES = ['A', 'B'] as const;

/** What a person can say has happened (spec 4.3); the stage follows from it. */
export const stageEvent = z.discriminatedUnion('event', [
  plain('first_answer_sent'),
  plain('go'),
  z.strictObject({ event: z.literal('not_for_us'), reason, confidential: z.boolean().default(false) }),
  z.strictObject({ event: z.literal('not_now'), wakeUpOn: day, reason: optionalText(LINE_MAX).default('') }),
  /** Silence to the end; with a day on which to try once more, if one likes. */
  z.strictObject({ event: z.literal('no_answer'), wakeUpOn: day.nullable().default(null) }),
  plain('meeting_held'),
  plain('commitment_made'),
  plain('proposal_accepted'),
  z.strictObject({ event: z.literal('declined'), reason: optionalText(LINE_MAX).default('') }),
  plain('signed'),
  plain('onboarding_finished'),
  plain('transition_finished'),
  z.strictObject({ event: z.literal('rescue_opened'), reason: optionalText(LINE_MAX).default('') }),
  plain('rescue_continued'),
  z.strictObject({ event: z.literal('rescue_parted'), endsOn: day, parameters: requiredText(NOTE_MAX) }),
  z.strictObject({ event: z.literal('rescue_adjourned'), until: day }),
  z.strictObject({ event: z.literal('notice_given'), reason: optionalText(LINE_MAX).default('') }),
  z.strictObject({ event: z.literal('we_end'), route: z.enum(ENDING_ROUTES), reason: optionalText(LINE_MAX).default('') }),
  plain('engagement_completed'),
  plain('offboarding_finished'),
  plain('client_stays'),
  plain('new_need'),
  z.strictObject({ event: z.literal('referral_credited'), note: optionalText(LINE_MAX).default('') }),
  z.strictObject({ event: z.literal('reopened'), reason: optionalText(LINE_MAX).default('') }),
  plain('taken_up'),
  /** Put right what was entered wrongly; never a way round a hard guard. */
  z.strictObject({ event: z.literal('corrected'), to: stage, reason }),
]);
export type StageEventInput = Readonly<z.output<typeof stageEvent>>;
export type StageEventName = StageEventInput['event'];

/** What nobody does: the core applies these when it wakes (spec 4.3). */
export const CLOCK_EVENTS = ['decision_passed', 'decision_missed', 'ladder_exhausted', 'woke_up'] as const;
export type ClockEventName = (typeof CLOCK_EVENTS)[number];

export type PipelineEvent =
  | StageEventInput
  | { readonly event: 'enquiry_logged' }
  | { readonly event: Exclude<ClockEventName, 'woke_up'> }
  /** `parked`: it is called up from nurture, and will be again; a closed outcome is called up once. */
  | { readonly event: 'woke_up'; readonly parked: boolean };
export type EventName = PipelineEvent['event'];
