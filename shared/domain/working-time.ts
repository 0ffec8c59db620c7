import { z } from 'zod';
import { day, daysBetween, type Day } from '../time/day.ts';
import { LINE_MAX, NAME_MAX, optionalText, requiredText } from './text-fields.ts';

/** `away`: nobody is there; `slow`: they are, and answers may take longer. */
export const ABSENCE_KINDS = ['away', 'slow'] as const;

/** Whoever is away longer than a year has left. */
const LONGEST_DAYS = 366;

export const absenceFields = z
  .strictObject({ kind: z.enum(ABSENCE_KINDS), fromOn: day, toOn: day, note: optionalText(LINE_MAX).default('') })
  .refine((it) => it.fromOn <= it.toOn, { path: ['toOn'], message: 'ends-before-start' })
  .refine((it) => it.fromOn > it.toOn || daysBetween(it.fromOn, it.toOn) < LONGEST_DAYS, { path: ['toOn'], message: 'over-a-year' });
export type AbsenceFields = Readonly<z.output<typeof absenceFields>>;

export const holidayFields = z.strictObject({ on: day, label: requiredText(NAME_MAX) });

/** Two absences of one kind never share a day: they would be one. */
export function overlaps(a: { readonly fromOn: Day; readonly toOn: Day }, b: { readonly fromOn: Day; readonly toOn: Day }): boolean {
  return a.fromOn <= b.toOn && b.fromOn <= a.toOn;
}
