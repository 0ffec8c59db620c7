import { z } from 'zod';
import { ENDING_ROUTES, type StageEventName } from '#shared/domain/pipeline/events.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { LINE_MAX, NOTE_MAX, optionalText } from '#shared/domain/text-fields.ts';
import { day } from '#shared/time/day.ts';
import type { Filled } from '../../../ui/form-path.ts';
import type { Move } from './move-steps.ts';

const FIELDS = ['day', 'route', 'reason', 'parameters', 'confidential'] as const;
export type EventField = (typeof FIELDS)[number];
type Needs = { readonly must?: readonly EventField[]; readonly may?: readonly EventField[] };

/** What is asked with an event; those not named here ask nothing. */
const NEEDS: Partial<Readonly<Record<StageEventName, Needs>>> = {
  not_for_us: { must: ['reason'], may: ['confidential'] },
  not_now: { must: ['day'], may: ['reason'] },
  no_answer: { may: ['day'] },
  declined: { may: ['reason'] },
  rescue_opened: { may: ['reason'] },
  rescue_parted: { must: ['day', 'parameters'] },
  rescue_adjourned: { must: ['day'] },
  notice_given: { may: ['reason'] },
  we_end: { must: ['route'], may: ['reason'] },
  referral_credited: { may: ['reason'] },
  corrected: { must: ['reason'] },
};

/** In the order they are asked. */
export function fieldsOf(event: StageEventName): readonly EventField[] {
  const { must = [], may = [] } = NEEDS[event] ?? {};
  return FIELDS.filter((field) => must.includes(field) || may.includes(field));
}

export function isRequired(event: StageEventName, field: EventField): boolean {
  return NEEDS[event]?.must?.includes(field) ?? false;
}

/** The form of an event: its fields, the required ones filled in. */
export function eventForm(event: StageEventName) {
  const { must = [] } = NEEDS[event] ?? {};
  return z
    .strictObject({
      day: day.nullable(),
      route: z.enum(ENDING_ROUTES).nullable(),
      reason: optionalText(LINE_MAX),
      parameters: optionalText(NOTE_MAX),
      confidential: z.boolean(),
    })
    .superRefine((values, context) => {
      for (const field of must) if (values[field] === null || values[field] === '') context.addIssue({ code: 'custom', path: [field], message: 'required' });
    });
}
export type EventValues = z.output<ReturnType<typeof eventForm>>;

export type EventInput = Filled<z.input<ReturnType<typeof eventForm>>>;

export const EMPTY_EVENT = { day: null, route: null, reason: '', parameters: '', confidential: false } as const;

/** The move a filled form means; the form has made sure that what is required is there. */
export function moveOf(event: StageEventName, to: Stage | null, values: EventValues): Move {
  const { reason, parameters, confidential } = values;
  switch (event) {
    case 'not_for_us':
      return { event, reason, confidential };
    case 'not_now':
      return { event, wakeUpOn: there(values.day), reason };
    case 'no_answer':
      return { event, wakeUpOn: values.day };
    case 'declined':
    case 'rescue_opened':
    case 'notice_given':
    case 'reopened':
      return { event, reason };
    case 'rescue_parted':
      return { event, endsOn: there(values.day), parameters };
    case 'rescue_adjourned':
      return { event, until: there(values.day) };
    case 'we_end':
      return { event, route: there(values.route), reason };
    case 'referral_credited':
      return { event, note: reason };
    case 'corrected':
      return { event, to: there(to), reason };
    default:
      return plainMove(event);
  }
}

/** Everything else that happens is a whole move by its name alone. */
function plainMove(event: StageEventName): Move {
  return { event } as Move;
}

function there<T>(value: T | null): T {
  if (value === null) throw new Error('a required field is empty');
  return value;
}
