import { z } from 'zod';
import { emailAddress, LINE_MAX, optionalText, phoneNumber, requiredText } from './text-fields.ts';

/** How to reach a client or a person: a labelled phone, e-mail, postal address or web page. */
export const CONTACT_POINT_KINDS = ['phone', 'email', 'address', 'url'] as const;
export type ContactPointKind = (typeof CONTACT_POINT_KINDS)[number];

/** Labels that every program has, kept as neutral words; screens show them in the user's language. Any other label is its owner's own. */
export const KNOWN_LABELS = ['home', 'work', 'mobile', 'fax', 'main', 'pager', 'homepage', 'other'] as const;
export type KnownLabel = (typeof KNOWN_LABELS)[number];

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

/** Fewer digits before a slash are an area code ("0711/123456"), more are a number of their own. */
const WHOLE_NUMBER = 7;

/** The one number to dial in what people write: without the words before it, the extension and a second number after it; '' without a digit. */
export function numberIn(phone: string): string {
  const [, number = ''] = /^[^\d+*#(]*([^\p{L},;]*)/u.exec(phone) ?? [];
  const [first = ''] = number.split(/(?<=\d.*)\+/);
  const parts = first.split('/');
  const one = digitsOf(parts[0] ?? '').length >= WHOLE_NUMBER ? (parts[0] ?? '') : first;
  const abroad = /^\(?\+/.test(one);
  return /\d/.test(one) ? (abroad ? one.replace(/\(0\)/, '') : one).trim() : '';
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

export function firstOf(points: readonly ContactPoint[], kind: ContactPointKind): string | null {
  return points.find((point) => point.kind === kind)?.value ?? null;
}
