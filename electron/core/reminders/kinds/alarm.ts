import { instantOf } from '#shared/time/day.ts';
import { openAlarms, openDips } from '../../phases/alarms.ts';
import type { ReminderSource } from '../source.ts';

/** The moment a relationship may break, by an alarm or by the weight of its signs: at once, in working time (spec 2.16). */
export const alarm: ReminderSource = ({ practice, zone }) =>
  [...openAlarms(practice), ...openDips(practice)].map(({ clientId, on, profession, signs }) => ({
    kind: 'alarm',
    refId: clientId,
    clientId,
    key: on,
    dueAt: instantOf(on, '00:00', zone),
    policy: 'next_working_time',
    expiresAt: null,
    subject: { kind: 'alarm', profession, signs: [...signs] },
  }));
