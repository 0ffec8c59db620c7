import type { ImportColumn } from '#shared/contract/imports.ts';
import type { Card, CardField, Delimiter, ImportEncoding, ImportFormat } from '#shared/domain/import-card.ts';
import type { Wrong } from './problem.ts';

/** One contact of a file. A row with a problem is refused; its card has whatever could be understood. */
export type ReadRow = Wrong & {
  /** CSV: the line of the file the record begins on, the heading being 1. vCard: the number of the card, from 1. */
  readonly row: number;
  readonly card: Card;
  /** What stood there, by field: one value can be replaced by hand and the row checked again. */
  readonly values: Readonly<Partial<Record<CardField, string>>>;
  /** For the file of refused rows. CSV: the record as one record again, with the file's delimiter. vCard: the text of the card. */
  readonly source: string;
  /** A picture of at most 1 MB inside the card; every other picture stays in `extra`. */
  readonly photo: { readonly mediaType: string; readonly base64: string } | null;
  /** vCard properties without a field of ours, as a JSON array of jCard properties (RFC 7095); '' when there are none. */
  readonly extra: string;
};

export type ReadResult = {
  readonly format: ImportFormat;
  readonly encoding: ImportEncoding;
  readonly delimiter: Delimiter | null;
  /** CSV only. */
  readonly columns: readonly ImportColumn[];
  /** The headings in one line, under which a mapping is remembered; '' for vCard and for files without headings. */
  readonly heading: string;
  readonly rows: readonly ReadRow[];
};
