import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { Input, Output } from '#shared/contract/index.ts';
import type { Day } from '#shared/time/day.ts';
import { SECOND } from '#shared/time/duration.ts';
import { FakeTime } from './fake-ports.ts';
import { fileOf, makeCore, type TestCore } from './make-core.ts';

type Own = Input<'reminders.add'>['reminder'];

/** Once, about nobody, by the clock of wherever one is. */
export function remind(core: TestCore, it: Partial<Own> & { readonly startsOn: string; readonly time: string }): Promise<Output<'reminders.add'>> {
  const plain = { clientId: null, text: 'Ask about the kiln', zone: 'floating', repeat: null, repeatBase: 'schedule', policy: 'exact' } as const;
  return core.call('reminders.add', { reminder: { ...plain, ...it, startsOn: it.startsOn as Day } });
}

/** Time passes as it does: whatever a timer began is ended before the next one runs. */
export async function pass(core: TestCore, ms: number, step = 10 * SECOND): Promise<void> {
  for (let left = ms; left > 0; left -= step) {
    core.ports.time.advance(Math.min(left, step));
    await setImmediate();
  }
}

/** The computer is asleep, wakes, and looks at the clock. */
export async function sleepFor(core: TestCore, ms: number): Promise<void> {
  core.ports.time.sleep(ms);
  await setImmediate();
  await pass(core, 10 * SECOND, SECOND);
}

/** A core with its file, that can be ended and started again over the same folder. */
export class Reminding {
  core: TestCore;
  file: Database.Database;

  constructor(core: TestCore = makeCore()) {
    this.core = core;
    this.file = fileOf(core);
  }

  async end(): Promise<void> {
    this.file.close();
    await this.core.application.stop();
  }

  /** The program ends, some time passes, and it is started again. */
  async startAgain(after = 0, zone?: string): Promise<void> {
    const { folder } = this.core.ports.paths;
    const now = this.core.ports.time.now() + after;
    await this.end();
    this.core = makeCore({ folder, time: new FakeTime(now, zone) });
    this.file = fileOf(this.core);
    await pass(this.core, 5 * SECOND, SECOND);
  }

  /** The digest of the morning would be one notice more. */
  withoutDigest(): Promise<unknown> {
    return this.core.call('reminders.saveSettings', { off: ['morning'] });
  }

  titles(): string[] {
    return this.core.ports.notices.shown.map(({ title }) => title);
  }

  list(): Promise<Output<'reminders.list'>> {
    return this.core.call('reminders.list', {});
  }
}
