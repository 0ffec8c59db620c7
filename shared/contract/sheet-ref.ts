import { z } from 'zod';
import { absenceId, clientId, engagementId, expectationSheetId, handedDocumentId, meetingId, messageId, requestListId } from '../domain/ids.ts';
import { day } from '../time/day.ts';
import { NAME_MAX, requiredText } from '../domain/text-fields.ts';

/** Documents of the whole practice, of which there is one each. */
export const PLAIN_SHEETS = ['pipeline', 'gaps', 'numbers', 'calls', 'call-list', 'updates', 'day'] as const;

/** Which document: one of the practice, or one of a client. */
export const sheetRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(PLAIN_SHEETS) }),
  /** Whom to see on a day on the road; `town` null: everybody with whom something waits, town by town. */
  z.strictObject({ kind: z.literal('nearby'), town: requiredText(NAME_MAX).nullable() }),
  /** What runs out before the next working morning, or before the return from an own absence. */
  z.strictObject({ kind: z.literal('before-close'), absenceId: absenceId.nullable() }),
  z.strictObject({ kind: z.literal('call-sheet'), clientId }),
  z.strictObject({ kind: z.literal('proposal'), clientId }),
  /** How we will work together, and its card of one page. */
  z.strictObject({ kind: z.literal('expectations'), sheetId: expectationSheetId }),
  z.strictObject({ kind: z.literal('how-we-work'), sheetId: expectationSheetId }),
  /** When work begins: the dates, what is called a success, and the outline of the talk for the desk. */
  z.strictObject({ kind: z.literal('welcome'), engagementId }),
  z.strictObject({ kind: z.literal('success'), engagementId }),
  z.strictObject({ kind: z.literal('talk-outline'), engagementId }),
  /** What they get from now on, once onboarding is over: how often, when, and how to reach me (spec 2.10). */
  z.strictObject({ kind: z.literal('from-now-on'), engagementId }),
  /** What is done while they are in the low point (spec 2.16): for the desk, never for the client. */
  z.strictObject({ kind: z.literal('valley'), clientId }),
  /** A message, for a client who prefers paper. */
  z.strictObject({ kind: z.literal('message'), messageId }),
  z.strictObject({ kind: z.literal('agenda'), meetingId }),
  z.strictObject({ kind: z.literal('minutes'), meetingId }),
  /** A request list, whole or the shorter one. */
  z.strictObject({ kind: z.literal('request-list'), listId: requestListId }),
  /** Everything that is open with a client, for a meeting. */
  z.strictObject({ kind: z.literal('outstanding'), clientId }),
  /** Every contact of a time; null: from the first, until today. */
  z.strictObject({ kind: z.literal('record'), clientId, fromOn: day.nullable(), toOn: day.nullable() }),
  /** One that was handed over, as it was. */
  z.strictObject({ kind: z.literal('handed'), handedId: handedDocumentId }),
  /** The polite "not for us", with up to three others to turn to (spec 2.4). */
  z.strictObject({ kind: z.literal('reply'), clientId, names: z.array(requiredText(NAME_MAX)).max(3, 'too-many') }),
]);
export type SheetRef = z.output<typeof sheetRef>;
