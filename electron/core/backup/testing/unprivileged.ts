// As somebody whom file modes bind (root is not): tries to make a copy, and says with which code it is refused. Run by
// faults.test.ts: node unprivileged.ts <folder> <uid>
import path from 'node:path';
import Database from 'better-sqlite3';
import { expectedFailure } from '../../store/failures.ts';
import { openStore } from '../../store/open.ts';
import { sql } from '../../store/sql.ts';
import { makeCopy } from '../make-copy.ts';

const [folder = '', uid] = process.argv.slice(2);
if (process.getuid?.() === 0) process.setuid?.(Number(uid));
const file = path.join(folder, 'evenkeel.db');

function outcomeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return expectedFailure(error)?.code ?? String(error);
  }
}

const copy = outcomeOf(() => {
  const source = new Database(file, { readonly: true });
  makeCopy(source, { folder, reason: 'by-hand', now: 1, onlyIfChanged: false });
});
const write = outcomeOf(() => openStore({ file, create: false, snapshot: () => undefined }).write((db) => db.run(sql`UPDATE person SET note = 'x'`)));
process.stdout.write(JSON.stringify({ copy, write }));
