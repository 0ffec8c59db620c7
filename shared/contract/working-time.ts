import { z } from 'zod';
import { absenceId, clientId } from '../domain/ids.ts';
import { ABSENCE_KINDS, absenceFields, holidayFields } from '../domain/working-time.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

export const absenceView = z.strictObject({ id: absenceId, kind: z.enum(ABSENCE_KINDS), fromOn: day, toOn: day, note: z.string() });
export type AbsenceView = z.output<typeof absenceView>;

export const holidayView = z.strictObject({
  on: day,
  label: z.string(),
  /** Of the country, or added by the practice. */
  own: z.boolean(),
  /** False: worked all the same. */
  closed: z.boolean(),
});
export type HolidayView = z.output<typeof holidayView>;

const done = z.strictObject({});
const nothing = z.strictObject({});
const on = z.strictObject({ on: day });

export const workingTimeCalls = {
  /** The holidays from today to the end of next year, and own absences that are not over. */
  'calendar.get': query({
    input: nothing,
    output: z.strictObject({
      /** Parts of the country that keep holidays of their own. */
      regions: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      holidays: z.array(holidayView),
      absences: z.array(
        z.strictObject({
          ...absenceView.shape,
          /** Own promises that fall due before the first morning after it. */
          promises: z.number(),
        }),
      ),
    }),
    reads: ['practice', 'pipeline', 'clients', 'day', 'preferences'],
  }),
  /** A holiday of the country that is worked, or is free again; an own one that is none any more. */
  'calendar.switchHoliday': command({ input: z.strictObject({ on: day, closed: z.boolean() }), output: done, writes: ['practice'] }),
  'calendar.addHoliday': command({ input: holidayFields, output: done, writes: ['practice'] }),
  'calendar.removeHoliday': command({ input: on, output: done, writes: ['practice'] }),
  /** Absences of a client that are not over. */
  'absences.ofClient': query({ input: z.strictObject({ clientId }), output: z.array(absenceView), reads: ['clients', 'practice', 'day'] }),
  /** `clientId` null: one's own. */
  'absences.add': command({
    input: z.strictObject({ clientId: clientId.nullable(), absence: absenceFields }),
    output: z.strictObject({ id: absenceId }),
    writes: ['practice', 'clients', 'pipeline'],
  }),
  'absences.update': command({ input: z.strictObject({ id: absenceId, absence: absenceFields }), output: done, writes: ['practice', 'clients', 'pipeline'] }),
  'absences.remove': command({ input: z.strictObject({ id: absenceId }), output: done, writes: ['practice', 'clients', 'pipeline'] }),
};
