import { AppError } from '#shared/contract/error.ts';
import type { ReadOptions } from '#shared/contract/imports.ts';
import type { CardField } from '#shared/domain/import-card.ts';
import type { Day } from '#shared/time/day.ts';
import { readCsv } from './csv/read-csv.ts';
import { fileText } from './file-text.ts';
import type { ReadResult } from './read-row.ts';
import { readVcard } from './vcard/read-vcard.ts';

export { checkRow } from './check-row.ts';
export { withCorrections } from './corrections.ts';
export type { ReadResult, ReadRow } from './read-row.ts';

export type ReadControl = { progress(done: number, total: number): void; cancelled(): boolean };

export type ContactOptions = ReadOptions & {
  /** The mapping once used for a file with these headings: column number → field. */
  readonly remembered?: (heading: string) => Record<string, CardField> | null;
  /** ISO alpha-2 of the practice. */
  readonly country: string;
  readonly today: Day;
};

/**
 * Reads a file of contacts: vCard or CSV by what is in it, not by its name. Nothing is written. Throws `file-not-understood`, or
 * `import-cancelled` when told to stop.
 */
export function readContacts(bytes: Uint8Array, _fileName: string, options: ContactOptions, control: ReadControl): ReadResult {
  const { remembered, country, today } = options;
  const check = (done: number, total: number): void => {
    if (control.cancelled()) throw new AppError('import-cancelled');
    if (total > 0) control.progress(done, total);
  };
  check(0, 0);
  const { text, encoding, vcard } = fileText(bytes, options.encoding);
  if (vcard) return readVcard({ text, encoding, forced: options.encoding !== null, country, today, check });
  return readCsv({ text, encoding, options, remembered, country, today, check });
}
