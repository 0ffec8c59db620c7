import { readFileSync, statSync } from 'node:fs';
import { AppError } from '#shared/contract/error.ts';
import type { busyCalls } from '#shared/contract/busy.ts';
import type { HandlersOf, Parsed } from '#shared/contract/index.ts';
import { readBusy } from '../busy/read-busy.ts';
import type { DiskFileShelf } from '../file-shelf.ts';
import { busySources, deleteBusyTimes, replaceBusyTimes } from '../store/busy-times.ts';
import { calendarOf, mustExist, type Practice } from './context.ts';

/** Ten years of a full calendar are about five megabytes. */
const MAX_BYTES = 20 * 1024 * 1024;

export function busyHandlers(practice: Practice, { shelf }: { readonly shelf: DiskFileShelf }): HandlersOf<keyof typeof busyCalls> {
  const { store } = practice;
  return {
    'busy.list': () => busySources(store.read),
    'busy.import': (input) => importBusy(practice, shelf, input),
    'busy.remove'({ source }) {
      store.write((db) => mustExist(deleteBusyTimes(db, source)));
      return {};
    },
  };
}

/** Read whole before anything is written: a file that cannot be read leaves what is known as it was. */
function importBusy(practice: Practice, shelf: DiskFileShelf, { file, source }: Parsed<'busy.import'>): { count: number } {
  const taken = shelf.take(file);
  if (!taken) throw new AppError('file-not-found');
  try {
    if (statSync(taken.path).size > MAX_BYTES) throw new AppError('file-too-large');
    const { now, zone } = calendarOf(practice);
    const busy = readBusy(readFileSync(taken.path, 'utf8'), { now, zone });
    if (busy.length === 0) throw new AppError('invalid-input', { field: 'file', reason: 'nothing-ahead' });
    practice.store.write((db) => replaceBusyTimes(db, source, busy, now));
    return { count: busy.length };
  } finally {
    shelf.discard(taken.path);
  }
}
