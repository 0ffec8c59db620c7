import { z } from 'zod';
import { customField, customFields } from '#shared/domain/client.ts';
import { CONTACT_POINT_KINDS, contactPoint, contactPoints, type ContactPointKind } from '#shared/domain/contact-point.ts';
import { addObjections, checkedBy } from './objections.ts';

/** A line of a form may stand empty and is then left out; of a filled one the domain's rules hold. */
const pointLine = z.strictObject({ kind: z.enum(CONTACT_POINT_KINDS), label: z.string(), value: z.string() });
export type PointLine = z.output<typeof pointLine>;

export const pointLines = z
  .array(pointLine.superRefine((line, context) => (isFilled(line) ? addObjections(context, contactPoint, line) : undefined)))
  .transform((lines, context) => checkedBy(contactPoints, lines.filter(isFilled), context));

const customLine = z.strictObject({ label: z.string(), value: z.string() });
export type CustomLine = z.output<typeof customLine>;

export const customLines = z
  .array(customLine.superRefine((line, context) => (hasWords(line) ? addObjections(context, customField, line) : undefined)))
  .transform((lines, context) => checkedBy(customFields, lines.filter(hasWords), context));

export function emptyPoint(kind: ContactPointKind): PointLine {
  return { kind, label: '', value: '' };
}

function isFilled({ value }: PointLine): boolean {
  return value.trim() !== '';
}

function hasWords({ label, value }: CustomLine): boolean {
  return label.trim() !== '' || value.trim() !== '';
}
