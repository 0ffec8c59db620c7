import { z } from 'zod';
import { emailAddress, LINE_MAX, optionalText, phoneNumber, requiredText } from './text-fields.ts';

/** How to reach a client or a person: a labelled phone, e-mail, postal address or web page. */
export const CONTACT_POINT_KINDS = ['phone', 'email', 'address', 'url'] as const;
export type ContactPointKind = (typeof CONTACT_POINT_KINDS)[number];

const label = optionalText(60).default('');
export const contactPoint = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('phone'), label, value: phoneNumber }),
  z.strictObject({ kind: z.literal('email'), label, value: emailAddress }),
  z.strictObject({ kind: z.literal('address'), label, value: requiredText(LINE_MAX) }),
  z.strictObject({ kind: z.literal('url'), label, value: requiredText(LINE_MAX) }),
]);
export type ContactPoint = Readonly<z.output<typeof contactPoint>>;

/** In the order the user gave; the first of a kind is the one to use. */
export const contactPoints = z.array(contactPoint).max(50, 'too-many');

export function firstOf(points: readonly ContactPoint[], kind: ContactPointKind): string | null {
  return points.find((point) => point.kind === kind)?.value ?? null;
}
