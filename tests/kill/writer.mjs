// Writes without end through the real application, and says what it has been told is saved. Killed by kill.mjs.
import { writeSync } from 'node:fs';
import { createApplication } from '../../electron/core/application.ts';
import { systemClock, systemTimers } from '../../electron/core/system-clock.ts';

const [folder, round] = process.argv.slice(2);
const quiet = { info() {}, error() {} };
const application = createApplication({
  clock: systemClock,
  timers: systemTimers,
  log: quiet,
  paths: { folder, worker: '' },
  version: '0.0.0-kill',
  preferences: { read: () => ({ language: 'en' }), write() {} },
  systemLanguages: ['en-GB'],
  dialogs: null,
  openFolder: null,
  openFile: null,
  sheetPrinter: null,
  menu: false,
  notifier: { show: () => Promise.resolve(true), withdraw() {}, state: () => 'system' },
  badge: { show() {} },
  background: null,
});

/** Written straight to the pipe: nothing of an acknowledgement waits in a buffer of ours. */
const say = (line) => writeSync(1, `${line}\n`);

// Killed again and again at once, it is asked whether it should open at all.
const { value } = await application.dispatch('app.start', {});
if (value.problem?.kind === 'crash-loop') await application.dispatch('store.retry', {});

for (let n = 0; ; n += 1) {
  const name = `r${round}n${n}`;
  // One command writes a client, two people, an engagement and tags: a torn one would leave some of them behind.
  const result = await application.dispatch('clients.create', {
    client: { kind: 'company', name, tags: ['kill', name], stage: 'active' },
    people: [
      { person: { name: `${name} a`, points: [{ kind: 'email', value: `${name}@kill.example` }] }, role: 'decision_maker' },
      { person: { name: `${name} b` }, role: 'assistant' },
    ],
  });
  if (!result.ok) {
    say(`refused ${result.error.code}`);
    process.exit(3);
  }
  say(`saved ${result.value.id} ${name}`);
}
