import { readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '#shared/contract/error.ts';
import { MAX_UPLOAD_BYTES } from '#shared/contract/files.ts';
import { rememberedMapping } from '../store/imports.ts';
import { readDb, type ReadDb } from '../store/sql.ts';
import { matcherOver, type Match } from './match.ts';
import { readContacts, type ReadResult } from './read-contacts.ts';
import type { ReadAnswer, ReadRequest } from './worker-messages.ts';

type Progress = (phase: 'reading' | 'matching', done: number, total: number) => void;

/** Runs in the worker: the file, then the practice it is compared with, over a read-only connection of its own. */
export function readAndMatch(request: ReadRequest, progress: Progress): ReadAnswer {
  const database = new Database(request.database, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    const db = readDb(database);
    let mappingRemembered = false;
    const remembered = (heading: string) => {
      const mapping = rememberedMapping(db, heading);
      mappingRemembered = mapping !== null;
      return mapping;
    };
    const { options, name, country, today } = request;
    const result = readContacts(
      bytesOf(request.path),
      name,
      { ...options, remembered, country, today },
      { progress: (done, total) => progress('reading', done, total), cancelled: () => false },
    );
    return { ...result, mappingRemembered, matches: matchAll(db, result, country, progress) };
  } finally {
    database.close();
  }
}

const PROGRESS_EVERY = 500;

function matchAll(db: ReadDb, { rows }: ReadResult, country: string, progress: Progress): (Match | null)[] {
  const matcher = matcherOver(db, country);
  return rows.map(({ card, problem, row }, index) => {
    if (index % PROGRESS_EVERY === 0) progress('matching', index, rows.length);
    return problem ? null : matcher.match(card, row);
  });
}

function bytesOf(file: string): Uint8Array {
  if (statSync(file).size > MAX_UPLOAD_BYTES) throw new AppError('file-too-large');
  return readFileSync(file);
}
