// Looking at the clock over 10,000 clients: nothing to say, something written, five hundred at once.
import path from 'node:path';
import { copyOfLargePractice } from './large-practice.mjs';
import { measure } from './measure.mjs';
import { NOW } from './practice-parts.mjs';

const SCHEDULED = 10_000;
const AT_ONCE = 500;

export async function reminderRows(core) {
  const folder = copyOfLargePractice(core);
  const store = core.openStore({ file: path.join(folder, 'evenkeel.db'), create: false, snapshot: () => undefined });
  const text = core.textIn('en');
  const clock = { at: NOW, now: () => clock.at, zone: () => 'Europe/Warsaw' };
  const shown = [];
  const notifier = { show: (notice) => Promise.resolve(shown.push(notice) > 0), withdraw: () => undefined, state: () => 'system' };
  const ports = { timers: { after: () => () => undefined }, notifier, badge: { show: () => undefined }, log: console };
  const practice = { store, clock, text: () => text, memory: core.practiceMemory(store) };
  const fail = (error) => {
    throw error;
  };
  const service = new core.ReminderService({
    practice,
    ports,
    silent: false,
    isLocked: () => false,
    isBusy: () => false,
    onChanged: () => undefined,
    onError: fail,
  });
  const insert = store.connection.prepare(`
    INSERT INTO reminder (text, starts_on, time, zone, rule, repeat_base, policy, created_at, updated_at)
    VALUES ('Look', '2027-01-04', '09:00', 'floating', 'FREQ=WEEKLY;BYDAY=MO', 'schedule', 'exact', 0, 0)`);
  store.write(() => {
    for (let n = 0; n < SCHEDULED; n += 1) insert.run();
  });
  const tick = () => service.tick();
  const pass = (ms) => void (clock.at += ms);
  await measure(`plan of the day, with ${SCHEDULED.toLocaleString('en')} own reminders new`, 1, tick);
  // What the practice owes is said, and out of the way.
  for (let n = 0; n < 20; n += 1) await (pass(15_000), tick());
  const before = shown.length;
  const prepare = () => pass(15_000);
  await measure(`look at the clock, ${SCHEDULED.toLocaleString('en')} scheduled, nothing due`, 200, tick, { prepare });
  if (shown.length > before) throw new Error('something was said while nothing was due');
  const touch = store.connection.prepare('UPDATE client SET note = note || ? WHERE id = 1');
  await measure('look at the clock after something was written', 30, tick, { prepare: () => (pass(15_000), touch.run('.')) });
  const once = store.connection.prepare(`
    INSERT INTO reminder (text, starts_on, time, zone, repeat_base, policy, created_at, updated_at)
    VALUES ('Now', ?, ?, 'Europe/Warsaw', 'schedule', 'exact', ?, ?)`);
  const fall = async () => {
    store.write((db) => {
      db.run({ text: `UPDATE reminder_occurrence SET state = 'acked', ended_at = ${clock.at} WHERE state = 'shown'`, params: [] });
      // Warsaw is an hour ahead in February.
      const [on, time] = new Date(clock.at + 3_600_000 + 120_000).toISOString().slice(0, 16).split('T');
      for (let n = 0; n < AT_ONCE; n += 1) once.run(on, time, clock.at, clock.at);
    });
    await tick();
    // As it is when nobody sleeps: a look every half minute, the last one just after they fell due.
    const dueAt = clock.at + 120_000 - (clock.at % 60_000);
    while (clock.at + 30_000 < dueAt) await (pass(30_000), tick());
    clock.at = dueAt + 500;
  };
  let said = shown.length;
  const sweep = async () => {
    await tick();
    if (shown.length !== said + 1) throw new Error(`${shown.length - said} notices`);
    said = shown.length;
  };
  await measure(`${AT_ONCE} due at once, one notice`, 20, sweep, { prepare: fall });
  service.stop();
  store.close();
}
