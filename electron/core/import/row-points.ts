import type { CardField } from '#shared/domain/import-card.ts';
import type { ContactPoint, ContactPointKind } from '#shared/domain/contact-point.ts';
import { emailAddress, LINE_MAX, phoneNumber } from '#shared/domain/text-fields.ts';
import { cleanLine, isDamaged } from './clean-text.ts';
import { emailKey } from './match-keys.ts';
import { PROBLEM_REASONS, type ProblemReason, type Report } from './problem.ts';
import { listOf, type RowValues } from './row-values.ts';
import { labelFrom } from './words/label-words.ts';

/** contact-point.ts */
const LABEL_MAX = 60;
const POINTS_MAX = 50;
/** A cell with more pieces than this is no list of addresses; the rest of it is not looked at. */
const PIECES_MAX = 200;
/** A piece with fewer digits is an extension or a pause, not a second number. */
const DIGITS_OF_A_NUMBER = 5;
/** "030/5550164" is one number, "22 555 01 66/600 555 019" two. */
const DIGITS_AROUND_A_SLASH = 7;

const KINDS = [
  { kind: 'phone', label: 'phoneLabel', split: splitPhones },
  { kind: 'email', label: 'emailLabel', split: splitEmails },
  { kind: 'address', label: 'addressLabel', split: (text: string) => [text] },
  { kind: 'url', label: 'urlLabel', split: (text: string) => text.split(/\s+/) },
] as const satisfies readonly { kind: ContactPointKind & CardField; label: CardField; split: (text: string) => string[] }[];

/** Every phone, e-mail, address and page of a row, each once, in the order given; what is wrong is reported and left out. */
export function pointsOf(values: RowValues, report: Report): ContactPoint[] {
  const points = new Map<string, ContactPoint>();
  for (const { kind, label, split } of KINDS) {
    const labels = listOf(values[label]);
    for (const [index, group] of listOf(values[kind]).slice(0, PIECES_MAX).entries()) {
      const named = labelOf(labels[index] ?? '', label, report);
      const pieces = split(group);
      if (pieces.length > PIECES_MAX) report(kind, 'too-many', group);
      for (const text of pieces.slice(0, PIECES_MAX).map(cleanLine)) {
        const point = text === '' ? null : pointOf(kind, named, text, report);
        const key = point && keyOf(point);
        if (point && key && !points.has(key)) points.set(key, point);
      }
    }
  }
  const all = [...points.values()].toSorted((one, other) => rank(one) - rank(other));
  const first = all[POINTS_MAX];
  if (first) report(first.kind, 'too-many', first.value);
  return all.slice(0, POINTS_MAX);
}

/** The first phone is the one to call: those that nobody answers come last among the phones. */
function rank({ kind, label }: ContactPoint): number {
  if (kind !== 'phone') return 2;
  return label === 'fax' || label === 'pager' ? 1 : 0;
}

function labelOf(text: string, field: CardField, report: Report): string {
  const label = labelFrom(text);
  if (label.length <= LABEL_MAX) return label;
  report(field, 'too-long', label);
  return '';
}

function pointOf(kind: ContactPointKind, label: string, value: string, report: Report): ContactPoint | null {
  const reason = isDamaged(value) ? 'bad-characters' : reasonAgainst(kind, value);
  if (reason === null) return { kind, label, value };
  report(kind, reason, value);
  return null;
}

function reasonAgainst(kind: ContactPointKind, value: string): ProblemReason | null {
  if (kind === 'address' || kind === 'url') return value.length > LINE_MAX ? 'too-long' : null;
  const checked = (kind === 'email' ? emailAddress : phoneNumber).safeParse(value);
  if (checked.success) return null;
  const said = checked.error.issues[0]?.message;
  return PROBLEM_REASONS.find((reason) => reason === said) ?? (kind === 'email' ? 'bad-email' : 'bad-phone');
}

function keyOf({ kind, value }: ContactPoint): string {
  if (kind === 'phone') return `${kind} ${value.replace(/\D/g, '')}`;
  return `${kind} ${kind === 'email' ? emailKey(value) : value.toLowerCase()}`;
}

/** "Anna <anna@x.example>; mailto:b@x.example": bare addresses. A text without any @ is one (bad) address. */
function splitEmails(text: string): string[] {
  const parts = text.split(/[;,\n]/);
  const words = parts.every((part) =>
    part
      .trim()
      .split(/\s+/)
      .every((word) => word.includes('@')),
  )
    ? text.split(/[;,\s]+/)
    : parts;
  return words.map((part) => /<([^<>]*@[^<>]*)>/.exec(part)?.[1] ?? part).map((part) => part.trim().replace(/^mailto:/i, ''));
}

function splitPhones(text: string): string[] {
  return splitWhere(text, /[;,\n]/, DIGITS_OF_A_NUMBER).flatMap((part) => splitWhere(part, /\//, DIGITS_AROUND_A_SLASH));
}

function splitWhere(text: string, mark: RegExp, digits: number): string[] {
  const parts = text.split(mark).filter((part) => part.trim() !== '');
  return parts.every((part) => part.replace(/\D/g, '').length >= digits) ? parts : [text];
}
