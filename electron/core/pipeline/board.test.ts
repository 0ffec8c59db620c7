import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BoardCard, PipelineFilter } from '#shared/contract/pipeline.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { STAGES } from '#shared/domain/stage.ts';
import { foldText } from '#shared/text/fold.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { dayOf, daysBetween, instantOf, type Day } from '#shared/time/day.ts';
import { openStore } from '../store/open.ts';
import { sql, type Sql } from '../store/sql.ts';
import { makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = makeCore();
  await core.call('sample.open', {});
});
afterEach(() => core.application.stop());

const ZONE = 'Europe/Warsaw';
type Row = { readonly id: ClientId; readonly name: string; readonly stage: BoardCard['stage']; readonly enteredAt: number; readonly wakeUpOn: Day | null };

/** Another connection to the same file, which knows nothing of what the core remembers. */
function openAgain() {
  return openStore({ file: path.join(core.ports.paths.folder, 'sample', 'sample.db'), create: false, snapshot: () => undefined });
}

function plainRows({ search = '', tag = null, source = null }: Partial<PipelineFilter>, closed: boolean): Row[] {
  const words = JSON.stringify(foldText(search).split(/\s+/).filter(Boolean));
  const store = openAgain();
  const rows = store.read.all<Row>(sql`
    SELECT c.id, c.name, c.stage, c.stage_entered_at AS enteredAt, c.wake_up_on AS wakeUpOn FROM client c
    WHERE c.deleted_at IS NULL AND c.archived_at IS NULL AND (c.outcome IS NOT NULL) = ${closed}
      AND (${source} IS NULL OR c.source = ${source})
      AND (${tag} IS NULL OR EXISTS (SELECT 1 FROM client_tag t WHERE t.client_id = c.id AND t.tag = ${tag}))
      AND NOT EXISTS (SELECT 1 FROM json_each(${words}) w WHERE instr(c.search_text, w.value) = 0)
    ORDER BY c.id`);
  store.close();
  return rows;
}

function change(...statements: readonly Sql[]): void {
  const store = openAgain();
  store.write((db) => statements.map((statement) => db.run(statement)).length);
  store.close();
}

async function everyFilter(): Promise<Partial<PipelineFilter>[]> {
  const { tags, sources } = await core.call('pipeline.board', { open: [] });
  expect([tags.length > 0, sources.length > 0]).toEqual([true, true]);
  const searches = ['', 'ka', 'a  le', 'Łańcuch', 'anna', '48', 'nobody is called so'].map((search) => ({ search }));
  return [...searches, ...tags.map((tag) => ({ tag })), ...sources.map((source) => ({ source, search: 'a' }))];
}

async function expectAsPlain(filter: Partial<PipelineFilter>): Promise<void> {
  const board = await core.call('pipeline.board', { open: [...STAGES], ...filter });
  const rows = plainRows(filter, false);
  const cards = board.columns.flatMap((column) => column.cards);
  expect(cards.map(({ clientId }) => clientId).toSorted((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
  expect(board.columns.map(({ total }) => total)).toEqual(STAGES.map((stage) => rows.filter((row) => row.stage === stage).length));
  const cardOf = new Map(cards.map((card) => [card.clientId, card]));
  for (const row of rows) expect(cardOf.get(row.id)).toMatchObject(plainCard(row, board.today));
  for (const column of board.columns) expect(column.cards).toEqual(inOrder(column.cards, rows));
  const closed = plainRows(filter, true);
  expect(board.closed).toBe(closed.length);
  const latest = closed.toSorted((a, b) => b.enteredAt - a.enteredAt || a.id - b.id);
  expect((await core.call('pipeline.closed', filter)).rows.map(({ clientId }) => clientId)).toEqual(latest.map(({ id }) => id));
}

function plainCard({ name, stage, enteredAt }: Row, today: Day): Partial<BoardCard> {
  const enteredOn = dayOf(enteredAt, ZONE);
  return { name, stage, enteredOn, stageDays: Math.max(0, daysBetween(enteredOn, today)) };
}

function inOrder(cards: readonly BoardCard[], rows: readonly Row[]): BoardCard[] {
  const entered = new Map(rows.map((row) => [row.id, row.enteredAt]));
  const at = ({ next }: BoardCard): number => next?.at ?? Number.MAX_SAFE_INTEGER;
  return cards.toSorted((a, b) => at(a) - at(b) || entered.get(a.clientId)! - entered.get(b.clientId)! || a.clientId - b.clientId);
}

test('a board answers every filter as the file itself does', async () => {
  for (const filter of await everyFilter()) await expectAsPlain(filter);
});

test('a board follows what was written since it was last asked', async () => {
  await expectAsPlain({});
  const [moved, woken, tagged, archived, gone, ended] = plainRows({}, false);
  change(
    sql`UPDATE client SET stage = 'nurture', stage_entered_at = stage_entered_at - ${3 * DAY_OF_HOURS} WHERE id = ${moved!.id}`,
    sql`INSERT INTO client_tag (client_id, tag) VALUES (${tagged!.id}, 'of the test')`,
    sql`UPDATE client SET archived_at = 1 WHERE id = ${archived!.id}`,
    sql`UPDATE client SET deleted_at = 1 WHERE id = ${gone!.id}`,
    sql`UPDATE client SET outcome = 'declined' WHERE id = ${ended!.id}`,
  );
  for (const filter of [...(await everyFilter()), { tag: 'of the test' }]) await expectAsPlain(filter);
  await core.call('pipeline.move', { clientId: woken!.id, move: { event: 'corrected', to: 'nurture', reason: 'of the test' } });
  await expectAsPlain({});
});

test('a wake-up date that was put off is what a card shows next', async () => {
  const nurtured = plainRows({}, false).find(({ wakeUpOn }) => wakeUpOn !== null)!;
  const cardOf = async () =>
    (await core.call('pipeline.board', { open: [...STAGES] })).columns.flatMap(({ cards }) => cards).find(({ clientId }) => clientId === nurtured.id);
  expect((await cardOf())?.next).toMatchObject({ kind: 'wake_up', on: nurtured.wakeUpOn, at: instantOf(nurtured.wakeUpOn!, '23:59', ZONE), timed: false });
  change(sql`UPDATE client SET wake_up_on = '2031-02-03' WHERE id = ${nurtured.id}`);
  expect((await cardOf())?.next).toMatchObject({ kind: 'wake_up', on: '2031-02-03' });
});
