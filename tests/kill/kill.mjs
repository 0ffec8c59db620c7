// kill -9 against a process that writes: after each round the file must be whole, nothing half-written, nothing acknowledged lost.
// Run: node scripts/run.mjs tests/kill/kill.mjs [rounds]. Last line: rounds 200, corrupt 0, torn 0, lost 0
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { bundle } from '../bundle.mjs';

const ROUNDS = Number(process.argv[2] ?? 200);
/** The kill comes this long after the first acknowledgement, spread evenly over the rounds: early, middle and late in a write. */
const LATEST_MS = 40;

const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-kill-'));
const file = path.join(folder, 'evenkeel.db');
// Beside node_modules, so that the native module is found.
const writerFile = await bundle('tests/kill/writer.mjs', path.join(import.meta.dirname, '../../node_modules/.cache/kill-writer.mjs'));
const saved = [];
let corrupt = 0;
let torn = 0;
let lost = 0;

function round(number) {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [writerFile, folder, String(number)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    let armed = false;
    writer.stdout.on('data', (chunk) => {
      text += chunk;
      if (armed || !text.includes('\n')) return;
      armed = true;
      setTimeout(() => writer.kill('SIGKILL'), (number * 7) % LATEST_MS);
    });
    writer.on('error', reject);
    writer.on('close', (code) => (code === null ? resolve(text) : reject(new Error(`the writer ended by itself with ${code}: ${text.slice(-300)}`))));
  });
}

function check() {
  const db = new Database(file);
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok' || db.pragma('foreign_key_check').length > 0) corrupt += 1;
    torn += db
      .prepare(
        `SELECT count(*) FROM client c WHERE search_text = ''
          OR (SELECT count(*) FROM client_person WHERE client_id = c.id) <> 2
          OR (SELECT count(*) FROM engagement WHERE client_id = c.id) <> 1
          OR (SELECT count(*) FROM client_tag WHERE client_id = c.id) <> 2
          OR (SELECT count(*) FROM stage_event WHERE client_id = c.id) <> 1`,
      )
      .pluck()
      .get();
    const find = db.prepare('SELECT name FROM client WHERE id = ?').pluck();
    lost += saved.splice(0).filter(([id, name]) => find.get(Number(id)) !== name).length;
  } finally {
    db.close();
  }
}

let acknowledged = 0;
for (let number = 0; number < ROUNDS; number += 1) {
  const text = await round(number);
  // An acknowledgement that was cut in the middle was not read by anybody: only whole lines count.
  for (const line of text.slice(0, text.lastIndexOf('\n')).split('\n')) saved.push(line.replace(/^saved /, '').split(' '));
  acknowledged += saved.length;
  check();
}
rmSync(folder, { recursive: true, force: true });
console.log(`${acknowledged} acknowledged writes`);
console.log(`rounds ${ROUNDS}, corrupt ${corrupt}, torn ${torn}, lost ${lost}`);
process.exit(corrupt + torn + lost === 0 && acknowledged >= ROUNDS ? 0 : 1);
