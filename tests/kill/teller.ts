// One run of the program in which the screen can be the last thing it sees. Arguments: folder, moment, text, where it dies
// (claimed: before the notice is on the screen; shown: after it, before that is noted; never).
import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { createApplication } from '../../electron/core/application.ts';
import { fakePorts, FakeTime } from '../../electron/core/testing/fake-ports.ts';

const [folder = '', moment = '', text = '', dies = 'never'] = process.argv.slice(2);
const time = new FakeTime(Number(moment));
const ports = fakePorts({ folder, time });
const end = (where: string, title: string): void => {
  if (dies === where && title === text) process.kill(process.pid, 'SIGKILL');
};
const application = createApplication({
  ...ports,
  notifier: {
    ...ports.notifier,
    show({ id, title }) {
      end('claimed', title);
      writeSync(1, `${JSON.stringify({ id, title })}\n`);
      end('shown', title);
      return Promise.resolve(true);
    },
  },
});

async function call(name: string, input: unknown): Promise<void> {
  const result = await application.dispatch(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
}

await call('reminders.saveSettings', { off: ['morning'] });
// What the run before left behind comes first; and a run of more than a minute was no failed start.
await pass(70);
if (text) {
  const reminder = { clientId: null, text, startsOn: '2026-02-26', time: '08:00', zone: 'floating', repeat: null, repeatBase: 'schedule', policy: 'exact' };
  await call('reminders.add', { reminder });
  writeSync(1, `${JSON.stringify({ added: text })}\n`);
}
await pass(60);
await application.stop();

async function pass(seconds: number): Promise<void> {
  for (let n = 0; n < seconds; n += 1) {
    time.advance(1000);
    await setImmediate();
  }
}
