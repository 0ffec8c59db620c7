// Each row is one thing a user waits for: through `dispatch`, with validation, SQLite, the answer's schema and durable
// writes. A new one is a line in `askingRows` or `writingRows`, or a function beside `openingRows` when it needs a folder of its own.
import { careRows } from './care-rows.mjs';
import { fillDay, OF_EACH_KIND } from './full-day.mjs';
import { copyOfLargePractice, emptyFolder } from './large-practice.mjs';
import { measure } from './measure.mjs';
import { NOW } from './practice-parts.mjs';
import { reminderRows } from './reminder-rows.mjs';
import { core, readFile, start } from './running-core.mjs';

export async function measureCore() {
  const folder = copyOfLargePractice(core);
  await openingRows(folder);
  const large = start(folder);
  const clients = await someClients(large);
  for (const [name, n, work] of askingRows(large, clients)) await measure(name, n, work);
  for (const [name, n, work] of writingRows(large, clients)) await measure(name, n, work);
  await importRows(large, 'large practice');
  await measure('backup, verified (in a thread of its own)', 3, () => large.call('backups.make'));
  await large.stop();
  await fullDayRows();
  await reminderRows(core);
  await careRows();
  for (const rows of [10_000, 50_000]) {
    const empty = start(emptyFolder());
    await importRows(empty, 'empty practice', rows);
    await empty.stop();
  }
}

async function openingRows(folder) {
  let running;
  await measure('open the store', 7, () => (running = start(folder)), { prepare: () => running?.stop() });
  const anew = async () => {
    await running.stop();
    running = start(folder);
  };
  await measure('Today, the first after a start', 5, () => running.call('today.get'), { prepare: anew });
  // Nobody sees a report before Today.
  const withToday = async () => (await anew(), running.call('today.get'));
  for (const [name, question] of NUMBERS) await measure(`${name}, the first after a start`, 5, () => running.call(question), { prepare: withToday });
  await running.stop();
}

/** What each chart of the reports is drawn from; those of one client are among `askingRows`. */
const NUMBERS = [
  ['gap compliance of 90 days', 'rhythm.compliance'],
  ['the longest silences of 12 months', 'rhythm.longest'],
  ['asks, news and voice of 60 days', 'rhythm.mix'],
  ['promises, answers and reply rates of 90 days', 'rhythm.answers'],
  ['own valley', 'own.valley'],
];

/** Of each kind of line that Today knows there are 25, and all the news that is owed besides. */
async function fullDayRows() {
  const folder = copyOfLargePractice(core);
  const before = start(folder);
  const usual = await before.call('today.get');
  await before.stop();
  const kinds = fillDay(core, folder);
  const running = start(folder);
  const { total } = await running.call('today.get');
  // A few stand with the news that their client is owed.
  if (total < usual.total + 0.8 * OF_EACH_KIND * kinds.length) throw new Error(`Today does not show the day: ${total} lines after ${usual.total}`);
  await measure('Today with everything in it', 100, () => running.call('today.get'));
  await measure('Today with everything in it, by client', 100, () => running.call('today.triage'));
  await measure('board with everything in it', 50, () => running.call('pipeline.board', { open: ON_BOARD }));
  await running.stop();
}

/** The busiest one, and an ordinary 400 of all stages. */
async function someClients({ call }) {
  const ids = [];
  for (let offset = 0; offset < 10_000; offset += 500) ids.push((await call('clients.list', { show: 'all', offset, limit: 500 })).rows);
  const all = ids.flat();
  const some = all.filter((_, n) => n % 25 === 0);
  const counts = await Promise.all(
    all.filter((_, n) => n % 3 === 0).map(async ({ id }) => ({ id, n: (await call('interactions.list', { clientId: id, limit: 1 })).total })),
  );
  const busiest = counts.toSorted((a, b) => b.n - a.n)[0];
  console.log(`busiest of every third client: ${busiest.n} interactions`);
  return { some: some.map((row) => row.id), names: some.map((row) => row.name), busiest: busiest.id, towns: ['lodz', 'krak', 'орел', 'wroc', 'zory'] };
}

/** The columns that are open by themselves. */
const ON_BOARD = ['enquiry', 'qualifying', 'fact_finding', 'commitment', 'proposal', 'agreement', 'onboarding'];

/** [name, times, work]. Asked twice over in a row, as screens do; the first few do not count. */
function askingRows({ call }, { some, busiest, names, towns }) {
  const at = (list, n) => list[n % list.length];
  return [
    ['Today', 100, () => call('today.get')],
    ['client list, first page', 100, () => call('clients.list', { limit: 200 })],
    ['client list, a page in the middle', 50, () => call('clients.list', { limit: 200, offset: 4000 })],
    ['client list by silence', 100, () => call('clients.list', { sort: 'gap', limit: 200 })],
    ['client list by town', 50, () => call('clients.list', { sort: 'town', limit: 200 })],
    ['client list, one stage', 50, () => call('clients.list', { stages: ['onboarding'], limit: 200 })],
    ['board', 50, () => call('pipeline.board', { open: ON_BOARD })],
    ['pipeline as a list', 30, () => call('pipeline.board', { open: [...ON_BOARD, 'transition', 'active', 'rescue', 'offboarding', 'former', 'nurture'] })],
    ['search keystroke', 100, (n) => call('clients.list', { search: at(towns, n).slice(0, 1 + (n % 5)), timeline: true, limit: 200 })],
    ['search keystroke, a whole name', 100, (n) => call('clients.list', { search: at(names, n), timeline: true, limit: 200 })],
    ['search keystroke, a common word', 50, () => call('clients.list', { search: 'umowa', timeline: true, limit: 200 })],
    ['search keystroke, two common words', 50, () => call('clients.list', { search: 'umowa faktura', timeline: true, limit: 200 })],
    ['search keystroke, a name and a word of a timeline', 50, (n) => call('clients.list', { search: `${at(names, n)} umowa`, timeline: true, limit: 200 })],
    ['gaps of everybody', 50, () => call('rhythm.gaps')],
    ['gaps of everybody, how many are overdue', 50, () => call('rhythm.overdue')],
    ['promises and answers, 90 days', 50, () => call('rhythm.answers')],
    ['silences of one client, two years', 100, (n) => call('rhythm.client', { id: at(some, n) })],
    ['open a client', 300, (n) => call('clients.get', { id: at(some, n) })],
    ['open the busiest client', 100, () => call('clients.get', { id: busiest })],
    ['timeline, first page', 300, (n) => call('interactions.list', { clientId: at(some, n) })],
    ['timeline of the busiest client, first page', 100, () => call('interactions.list', { clientId: busiest })],
    ['timeline of the busiest client, money only', 100, () => call('interactions.list', { clientId: busiest, lanes: ['money'] })],
    ['how it goes with a client', 100, (n) => call('phases.ofClient', { clientId: at(some, n) })],
    ['how it goes with the busiest client', 50, () => call('phases.ofClient', { clientId: busiest })],
    ['the hour of calls', 50, () => call('calls.get')],
    ['likely duplicates while typing', 100, (n) => call('clients.similar', { name: at(names, n), emails: [`p${n}.0@firma${n}.example`] })],
  ];
}

/** [name, times, work]: each waits for the disk (`synchronous=FULL`); then what a screen asks for right after. */
function writingRows({ call }, { some, busiest }) {
  const told = (clientId) => ({ clientId, at: NOW, direction: 'out', channel: 'phone', result: 'connected', purpose: 'news', informs: true });
  return [
    ['log an interaction', 200, (n) => call('interactions.log', told(some[n % some.length]))],
    ...NUMBERS.map(([name, question]) => [
      `log an interaction, then ${name}`,
      20,
      async (n) => (await call('interactions.log', told(some[n % some.length])), call(question)),
    ]),
    ['log an interaction, then Today', 50, async (n) => (await call('interactions.log', told(some[n % some.length])), call('today.get'))],
    [
      'withdraw an interaction of the busiest client',
      50,
      async () => call('interactions.withdraw', { id: (await call('interactions.log', told(busiest))).id }),
    ],
    ['archive a client, then the list', 50, async (n) => (await call('clients.archive', { id: some[n] }), call('clients.list', { limit: 200 }))],
  ];
}

const csv = (rows) =>
  `NAZWA;OSOBA;E-MAIL;TEL;MIASTO;OSTATNI KONTAKT\n${Array.from({ length: rows }, (_, n) => `Import Łódzki ${n};Zażółć Gęślą ${n};p${n}@import${n}.example;+48 12 777 ${String(n).padStart(5, '0')};Łódź;${1 + (n % 28)}.01.2026`).join('\n')}\n`;

async function importRows(running, where, rows = 10_000) {
  const file = `CSV of ${rows.toLocaleString('en')} rows into the ${where}`;
  let draft;
  let done;
  let undone;
  await measure(`${file}: read and match`, 1, async () => (draft = await readFile(running, csv(rows), 'a.csv')));
  await measure(`${file}: copy before and write`, 1, async () => (done = await running.call('imports.commit', { draft })));
  await measure(`undo of that import`, 1, async () => (undone = await running.call('imports.undo', { id: done.id })));
  if (undone.removed !== rows) throw new Error(`undo left something: ${JSON.stringify(undone)}`);
}
