import { z } from 'zod';
import { LANES } from '../domain/plans/onboarding-steps.ts';
import { engagementId, planId, planStepId, requestListId } from '../domain/ids.ts';
import { success } from '../domain/plans/success.ts';
import { LINE_MAX, NOTE_MAX, optionalText, requiredText } from '../domain/text-fields.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

const done = z.strictObject({});
const lane = z.enum(LANES);

const planStep = z.strictObject({
  id: planStepId,
  lane,
  key: z.string(),
  text: z.string(),
  note: z.string(),
  /** Where it stood at first. */
  plannedOn: day,
  dueOn: day,
  doneOn: day.nullable(),
  droppedOn: day.nullable(),
  moved: z.int(),
  listId: requestListId.nullable(),
});
export type PlanStepView = z.output<typeof planStep>;

const plan = z.strictObject({
  id: planId,
  anchorOn: day,
  days: z.int(),
  /** Days since the signature, which is day 0; negative before it. */
  day: z.int(),
  status: z.enum(['active', 'done', 'dropped']),
  /** In the order of their days. */
  steps: z.array(planStep),
  nextId: planStepId.nullable(),
  /** Done by the first date, of those that were due. */
  kept: z.strictObject({ part: z.int(), of: z.int() }),
});
export type PlanView = z.output<typeof plan>;

const WRITES = ['plans', 'engagements', 'pipeline', 'clients'] as const;

export const planCalls = {
  /** The newest plan of the engagement; `anchorOn`: where one would begin, at the signature or with the work. */
  'plans.ofEngagement': query({
    input: z.strictObject({ engagementId }),
    output: z.strictObject({ plan: plan.nullable(), anchorOn: day, success }),
    reads: ['plans', 'engagements', 'expectations', 'requests', 'practice', 'day'],
  }),
  /** Refused with `conflict` while one runs, with the reasons `plan-over` and `plan-far` for a day that cannot be meant. What lies before today is left out. */
  'plans.start': command({
    input: z.strictObject({ engagementId, anchorOn: day, leftInAnger: z.boolean().default(false) }),
    output: z.strictObject({ id: planId }),
    writes: WRITES,
  }),
  'plans.addStep': command({
    input: z.strictObject({ planId, lane, text: requiredText(LINE_MAX), dueOn: day }),
    output: z.strictObject({ id: planStepId }),
    writes: WRITES,
  }),
  'plans.editStep': command({
    input: z.strictObject({ id: planStepId, text: requiredText(LINE_MAX), note: optionalText(NOTE_MAX).default('') }),
    output: done,
    writes: WRITES,
  }),
  /** To another day; where it stood at first is kept. */
  'plans.moveStep': command({ input: z.strictObject({ id: planStepId, dueOn: day }), output: done, writes: WRITES }),
  'plans.doneStep': command({ input: z.strictObject({ id: planStepId, done: z.boolean() }), output: done, writes: WRITES }),
  /** Left out, or back again. */
  'plans.dropStep': command({ input: z.strictObject({ id: planStepId, dropped: z.boolean() }), output: done, writes: WRITES }),
  /** By whole weeks, everything that is open but the talk (spec 2.9). */
  'plans.shift': command({ input: z.strictObject({ id: planId, weeks: z.int().min(1).max(12) }), output: z.strictObject({ moved: z.int() }), writes: WRITES }),
  'plans.close': command({ input: z.strictObject({ id: planId }), output: done, writes: WRITES }),
  /** What they want to have at the end, in their own words. */
  'plans.saveSuccess': command({ input: z.strictObject({ engagementId, success }), output: done, writes: [...WRITES, 'expectations'] }),
};
