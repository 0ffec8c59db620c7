// What keeps the data: undo, copies, exports, restores, erasures. Each works on a copy of the large practice of its own,
// because it leaves another behind.
import { copyOfLargePractice } from './large-practice.mjs';
import { measure } from './measure.mjs';
import { core, start } from './running-core.mjs';

const EVERYBODY = { kind: 'found', filter: {}, except: [] };

export async function careRows() {
  const running = start(copyOfLargePractice(core));
  const { rows } = await running.call('clients.list', { limit: 200 });
  await undoRows(running, rows);
  await measure('export of everything to JSON, read again (in a thread of its own)', 1, () =>
    running.call('exports.run', { export: 'bench', what: { kind: 'practice', format: 'json' } }),
  );
  await restoreRow(running);
  await eraseRows(running, rows);
  await running.stop();
}

async function undoRows({ call }, rows) {
  const client = (n) => ({ id: rows[n % rows.length].id, client: { kind: 'company', name: `Renamed ${n}` } });
  const edit = async (n) => call('clients.update', client(n));
  await measure('undo of one edit', 50, () => call('history.undo'), { prepare: edit });
  await edit(0);
  await measure('redo of one edit', 50, () => call('history.redo'), { prepare: () => call('history.undo') });
  await measure('undo of one edit, then the list', 50, async () => (await call('history.undo'), call('clients.list', { limit: 200 })), { prepare: edit });
  const done = [];
  await measure('all clients into the Trash, copy before and write', 1, async () => done.push(await call('clients.deleteMany', { which: EVERYBODY })));
  await measure('undo of that', 3, () => call('history.undo'), { prepare: (n) => (n > 0 ? call('history.redo') : undefined), warm: 0 });
  if (done[0].changed < 8000 || (await call('clients.list', { limit: 1 })).total !== done[0].changed) throw new Error('the undo left something');
}

async function restoreRow({ call }) {
  const { id } = await call('backups.make');
  await measure('restore of a copy', 3, () => call('store.restore', { backup: id }), { warm: 0 });
}

async function eraseRows({ call }, rows) {
  await measure('what an erasure would take, copies looked through', 3, (n) => call('erasure.preview', { kind: 'client', id: rows[n].id }));
  await measure('erase a client for good, the file written anew', 3, (n) => call('erasure.erase', { kind: 'client', id: rows[n].id }), { warm: 0 });
}
