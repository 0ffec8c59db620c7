import type Database from 'better-sqlite3';
import { workingDays } from '#shared/domain/practice.ts';
import { textIn, type Text } from '#shared/text/index.ts';
import { dayOf } from '#shared/time/day.ts';
import { closedDaysMemory } from '../calendar/closed-days.ts';
import type { Calendar } from '../gap-views.ts';
import type { JobProgress } from '../jobs.ts';
import { practiceOf, type PracticeRow } from '../store/practice.ts';
import { readDb, type ReadDb } from '../store/sql.ts';
import { documentsOf, type ExportedDocument } from './documents.ts';
import type { ExportRequest } from './export-request.ts';
import { exportedTables } from './exported-tables.ts';
import { tableRows, type TableRows } from './rows.ts';
import type { Scope } from './scope.ts';

/** What every way of writing works with: one state of the practice, however long it takes. */
export type ExportContext = {
  readonly request: ExportRequest;
  readonly db: Database.Database;
  readonly read: ReadDb;
  readonly scope: Scope;
  readonly settings: PracticeRow;
  readonly calendar: Calendar;
  readonly words: Text['t'];
  readonly tables: readonly TableRows[];
  readonly documents: readonly ExportedDocument[];
  readonly missing: readonly number[];
  /** Tells how far writing or checking is. */
  readonly step: (phase: 'writing' | 'checking', total: number) => (count: number) => void;
};

export function contextOf(db: Database.Database, request: ExportRequest, progress: JobProgress): ExportContext {
  const read = readDb(db);
  const settings = practiceOf(read);
  if (!settings) throw new Error('the practice file has no practice row');
  const zone = settings.zone ?? request.zone;
  const scope: Scope = request.what.kind === 'client' ? request.what : { kind: 'practice' };
  return {
    request,
    db,
    read,
    scope,
    settings,
    calendar: { zone, today: dayOf(request.now, zone), worked: workingDays(settings.officeHours, closedDaysMemory()(read, settings)) },
    words: textIn(request.language).t,
    tables: tableRows(db, exportedTables(db), scope),
    ...documentsOf(db, request.file, scope),
    step: (phase, total) => steps(total, (done) => progress(phase, done, total)),
  };
}

/** A message for every row would be more work than the row. */
const MESSAGES = 200;

function steps(total: number, tell: (done: number) => void): (count: number) => void {
  const stride = Math.max(1, Math.floor(total / MESSAGES));
  let done = 0;
  let told = 0;
  tell(0);
  return (count) => {
    done += count;
    if (done - told < stride && done < total) return;
    told = done;
    tell(done);
  };
}
