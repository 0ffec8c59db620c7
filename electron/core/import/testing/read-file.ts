import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '#shared/time/day.ts';
import { readContacts, type ContactOptions, type ReadResult, type ReadRow } from '../read-contacts.ts';

const FIXTURES = path.join(import.meta.dirname, '../../../../tests/fixtures/import');
/** Reading never asks the clock: this is what it is told. */
export const TODAY = '2026-06-01' as Day;

export function fixture(name: string): Uint8Array {
  return readFileSync(path.join(FIXTURES, name));
}

export function readFixture(name: string, options: Partial<ContactOptions> = {}): ReadResult {
  return readBytes(fixture(name), options);
}

export function readText(text: string, options: Partial<ContactOptions> = {}): ReadResult {
  return readBytes(Buffer.from(text), options);
}

export function readBytes(bytes: Uint8Array, options: Partial<ContactOptions> = {}): ReadResult {
  const all = { encoding: null, delimiter: null, mapping: null, country: 'PL', today: TODAY, ...options };
  return readContacts(bytes, 'contacts', all, { progress: () => undefined, cancelled: () => false });
}

/** A card of vCard `version` with these lines. */
export function vcard(version: string, ...lines: string[]): string {
  return ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
}

export function only(result: ReadResult): ReadRow {
  const [row] = result.rows;
  if (!row || result.rows.length !== 1) throw new Error(`expected one row, got ${result.rows.length}`);
  return row;
}

/** "phone work +48 22 555 01 66": points as one line each. */
export function pointsOf(row: ReadRow): string[] {
  return row.card.points.map(({ kind, label, value }) => [kind, label, value].filter((part) => part !== '').join(' '));
}

/** The names of the properties kept beside our fields. */
export function keptNames(row: ReadRow): string[] {
  return row.extra === '' ? [] : (JSON.parse(row.extra) as [string][]).map(([name]) => name);
}
