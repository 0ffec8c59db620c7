// Begins one copy and is killed at the step it is told. Run by make-copy.test.ts: node cut-off.ts <folder> <step> <instant>
import path from 'node:path';
import Database from 'better-sqlite3';
import { makeCopy } from '../make-copy.ts';

const [folder = '', step, now] = process.argv.slice(2);
const source = new Database(path.join(folder, 'evenkeel.db'), { readonly: true });
makeCopy(source, { folder, reason: 'daily', now: Number(now), onlyIfChanged: false }, (reached) => {
  if (reached === step) process.kill(process.pid, 'SIGKILL');
});
