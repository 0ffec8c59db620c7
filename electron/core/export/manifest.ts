import { z } from 'zod';

export const EXPORT_FORMAT = 'evenkeel-export';
export const EXPORT_VERSION = 1;
export const MANIFEST = 'manifest.json';

/** The first thing in an export, and all that is needed to understand the rest; docs/export-format.md says it in words. */
export const manifest = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  /** The version of the tables: how many steps of migration they have been through. */
  schema: z.int().min(1),
  scope: z.enum(['practice', 'client']),
  client: z.strictObject({ id: z.int(), name: z.string() }).nullable(),
  program: z.string(),
  exportedAt: z.iso.datetime(),
  tables: z.record(z.string(), z.strictObject({ rows: z.int(), columns: z.record(z.string(), z.enum(['INTEGER', 'REAL', 'TEXT', 'BLOB'])) })),
  /** The highest id ever given in a table, so that none is given twice. */
  sequences: z.record(z.string(), z.int()),
  documents: z.array(z.strictObject({ id: z.int(), file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int() })),
  /** Documents whose copy was not there when this was written. */
  missing: z.array(z.int()),
});
export type Manifest = z.output<typeof manifest>;

export function tableFile(table: string): string {
  return `tables/${table}.json`;
}
