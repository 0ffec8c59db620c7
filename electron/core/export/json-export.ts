import { Readable } from 'node:stream';
import type { Database } from 'better-sqlite3';
import type { Instant } from '#shared/time/clock.ts';
import { versionOf } from '../store/migrate.ts';
import type { ZipEntry } from '../zip/write-zip.ts';
import type { ExportedDocument } from './documents.ts';
import { jsonOf } from './json-rows.ts';
import { EXPORT_FORMAT, EXPORT_VERSION, MANIFEST, tableFile, type Manifest } from './manifest.ts';
import type { TableRows } from './rows.ts';
import type { Scope } from './scope.ts';

export type JsonExport = {
  readonly db: Database;
  readonly scope: Scope;
  readonly program: string;
  readonly now: Instant;
  readonly tables: readonly TableRows[];
  readonly documents: readonly ExportedDocument[];
  readonly missing: readonly number[];
  readonly onRows: (count: number) => void;
};

/** Everything as JSON, with the documents beside it. */
export function* jsonEntries(it: JsonExport): Generator<ZipEntry> {
  yield { name: MANIFEST, content: `${JSON.stringify(manifestOf(it), null, 2)}\n` };
  for (const { table, rows } of it.tables) yield { name: tableFile(table.name), content: () => Readable.from(jsonOf(rows(), it.onRows)) };
  yield* documentEntries(it.documents, it.onRows);
}

export function* documentEntries(documents: readonly ExportedDocument[], onRows: (count: number) => void): Generator<ZipEntry> {
  for (const { file, path } of documents) {
    yield { name: file, content: { file: path } };
    onRows(1);
  }
}

function manifestOf({ db, scope, program, now, tables, documents, missing }: JsonExport): Manifest {
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    schema: versionOf(db),
    scope: scope.kind,
    client: scope.kind === 'client' ? { id: scope.id, name: clientName(db, scope.id) } : null,
    program: `Evenkeel ${program}`,
    exportedAt: new Date(now).toISOString(),
    tables: Object.fromEntries(
      tables.map(({ table, count }) => [table.name, { rows: count, columns: Object.fromEntries(table.columns.map(({ name, type }) => [name, type])) }]),
    ),
    sequences: scope.kind === 'practice' ? sequencesOf(db, tables) : {},
    documents: documents.map(({ id, file, sha256, bytes }) => ({ id, file, sha256, bytes })),
    missing: [...missing],
  };
}

function clientName(db: Database, id: number): string {
  return String(db.prepare('SELECT name FROM client WHERE id = ?').pluck().get(id));
}

function sequencesOf(db: Database, tables: readonly TableRows[]): Record<string, number> {
  const exported = new Set(tables.map(({ table }) => table.name));
  const rows = db.prepare<[], { name: string; seq: number }>('SELECT name, seq FROM sqlite_sequence ORDER BY name').all();
  return Object.fromEntries(rows.filter(({ name }) => exported.has(name)).map(({ name, seq }) => [name, seq]));
}
