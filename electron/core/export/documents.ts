import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { keptFile } from '../store/kept-files.ts';
import type { Scope } from './scope.ts';
import type { Manifest } from './manifest.ts';

export type ExportedDocument = Manifest['documents'][number] & { readonly path: string };
type Row = { readonly id: number; readonly name: string; readonly sha256: string; readonly bytes: number };

/** The documents of a scope, each under a name of its own, and those whose copies are not there. */
export function documentsOf(db: Database, practiceFile: string, scope: Scope): { readonly documents: readonly ExportedDocument[]; readonly missing: number[] } {
  const where = scope.kind === 'client' ? 'client_id = :client' : '1';
  const rows = db
    .prepare<[object], Row>(`SELECT id, name, sha256, bytes FROM attachment WHERE ${where} ORDER BY id`)
    .all(scope.kind === 'client' ? { client: scope.id } : {});
  const all = rows.map(({ id, name, sha256, bytes }) => ({ id, file: documentFile(id, name), sha256, bytes, path: keptFile(practiceFile, sha256) }));
  return { documents: all.filter(({ path }) => existsSync(path)), missing: all.filter(({ path }) => !existsSync(path)).map(({ id }) => id) };
}

function documentFile(id: number, name: string): string {
  return `documents/${id}-${name}`;
}
