// A practice of 10,000 clients with 1,000,000 interactions, built once and kept; each use works on a copy.
import { createHash } from 'node:crypto';
import { copyFileSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DAY, dealer, engagement, firm, normal, NOW, personName, sentence, standings, TODAY, way } from './practice-parts.mjs';

export const CLIENTS = 10_000;
export const INTERACTIONS = 1_000_000;
const cache = path.join(import.meta.dirname, '../../node_modules/.cache');
const folders = [];

/** A data folder of its own with a copy of the large practice, and what a row may want to know about it. */
export function copyOfLargePractice(core) {
  const kept = largePractice(core);
  const folder = emptyFolder();
  copyFileSync(kept, path.join(folder, 'evenkeel.db'), constants.COPYFILE_FICLONE);
  return folder;
}

export function emptyFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-bench-'));
  folders.push(folder);
  return folder;
}

export function removeFolders() {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Built anew when the schema, or what is dealt here, has changed. */
function largePractice(core) {
  const file = path.join(cache, `bench-practice-${keyOf(core)}.db`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache)) if (old.startsWith('bench-practice-')) rmSync(path.join(cache, old));
  const from = performance.now();
  const staging = `${file}.building`;
  build(core, staging);
  renameSync(staging, file);
  console.log(`built ${CLIENTS} clients with ${INTERACTIONS} interactions in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  return file;
}

function keyOf({ openStore, sql }) {
  const store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
  const schema = store.read.all(sql`SELECT name, sql FROM sqlite_schema ORDER BY name`);
  store.close();
  const sources = ['large-practice.mjs', 'practice-parts.mjs'].map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'));
  return createHash('sha256')
    .update(JSON.stringify([schema, sources]))
    .digest('hex')
    .slice(0, 12);
}

function build(core, file) {
  const store = core.openStore({ file, create: true, snapshot: () => undefined });
  const random = dealer(20_260_226);
  const { connection } = store;
  connection.pragma('synchronous = OFF');
  const clients = store.write((db) => {
    core.insertPractice(db, { ...core.practiceDefaults(['pl-PL'], 'pl'), name: 'Bench', zone: 'Europe/Warsaw' }, false, NOW);
    return standings().map((standing, n) => writeClient(core, db, random, standing, n));
  });
  store.write(() => withoutHelp(connection, 'interaction', () => writeInteractions(connection, random, clients)));
  store.write((db) => core.recountLastInformed(db));
  store.close();
}

function writeClient(core, db, random, { stage, outcome = null, archived = false }, n) {
  const fields = core.clientFields.parse({
    kind: 'company',
    stage,
    ...firm(random, n),
    points: [{ kind: 'phone', value: `+48 12 555 ${String(n).padStart(5, '0')}` }],
  });
  const createdAt = NOW - Math.floor(200 + random() * 1800) * DAY;
  const id = core.insertClient(
    db,
    { fields, reason: 'created', outcome, createdAt, stageEnteredAt: createdAt, archivedAt: archived ? NOW - DAY : null },
    'PL',
    createdAt,
  );
  const people = [];
  const count = random() < 0.06 ? 0 : 1 + Math.floor(random() * random() * 4);
  for (let at = 0; at < count; at += 1) {
    const person = core.personFields.parse({ name: personName(random), points: [{ kind: 'email', value: `p${n}.${at}@firma${n}.example` }] });
    const personId = core.insertPerson(db, person, 'PL', createdAt);
    core.linkPerson(db, id, personId, at === 0 && random() < 0.9 ? 'decision_maker' : 'assistant');
    people.push(personId);
  }
  const engaged = ['active', 'onboarding', 'transition', 'rescue', 'offboarding'].includes(stage);
  const works = engaged ? 1 + Number(random() < 0.1) : 0;
  for (let at = 0; at < works; at += 1) core.insertEngagement(db, id, core.engagementFields.parse(engagement(random, `Obsługa ${at + 1}`)), createdAt);
  // Log-normal: half of them write fewer than 60 times, the busiest a few thousand.
  return { id, people, weight: Math.exp(normal(random) * 1.1) };
}

/** Without indices and triggers, a million rows are in five times sooner; both come back exactly as they were. */
function withoutHelp(connection, table, work) {
  const help = connection
    .prepare(`SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL`)
    .all(table);
  for (const { type, name } of help) connection.exec(`DROP ${type} ${name}`);
  work();
  for (const each of help) connection.exec(each.sql);
}

function writeInteractions(connection, random, clients) {
  const insert = connection.prepare(`
    INSERT INTO interaction (uid, client_id, person_id, at, direction, channel, result, purpose, informs, minutes, summary, root_id, version, created_at, superseded_at, retracted_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const total = clients.reduce((sum, client) => sum + client.weight, 0);
  let [made, due] = [0, 0];
  for (const client of clients) {
    due += (client.weight / total) * INTERACTIONS;
    const first = made;
    for (; made < Math.round(due); made += 1) writeInteraction(insert, random, client, { n: made, isFirst: made === first });
  }
}

/** In a hundred, two are corrected ones with their correction after them, and one is withdrawn. */
function writeInteraction(insert, random, { id, people }, { n, isFirst }) {
  const { direction, channel, result, purpose, informs } = way(random);
  const at = NOW - Math.floor(random() ** 2 * 1800 * DAY) - DAY / 4;
  const personId = people.length > 0 && random() < 0.8 ? people[Math.floor(random() * people.length)] : null;
  const [superseded, retracted] = [n % 50 === 0 ? at + 2 : null, n % 100 === 33 ? at + 3 : null];
  // Ids are dealt from 1 on: the row before this one, of the same client.
  const corrects = n % 50 === 1 && !isFirst ? n : null;
  insert.run(
    uidOf(n),
    id,
    personId,
    at,
    direction,
    channel,
    result,
    purpose,
    informs,
    null,
    sentence(random),
    corrects,
    corrects ? 2 : 1,
    at + 1,
    superseded,
    retracted,
  );
}

/** Of the form of a UUIDv7, and unique. */
function uidOf(n) {
  return `019c8f00-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export { NOW, TODAY };
