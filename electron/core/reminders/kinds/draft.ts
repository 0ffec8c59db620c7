import { draftsRested } from '../../store/coming-due.ts';
import { minuteKey } from '../occurrence-key.ts';
import type { ReminderSource } from '../source.ts';

/** Drafts written in anger, when they have rested their hour. */
export const draft: ReminderSource = ({ read, zone, horizon }) =>
  draftsRested(read, horizon).map(({ id, clientId, message, heldUntil }) => ({
    kind: 'draft',
    refId: id,
    clientId,
    key: minuteKey(heldUntil, zone),
    dueAt: heldUntil,
    policy: 'next_working_time',
    expiresAt: null,
    subject: { kind: 'draft', message, heldUntil },
  }));
