import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_OF_HOURS, HOUR, MINUTE, SECOND } from '#shared/time/duration.ts';
import { fakePorts } from '../testing/fake-ports.ts';
import { addClient, makeCore } from '../testing/make-core.ts';
import { pass, remind, Reminding, sleepFor } from '../testing/reminding.ts';
import { rowsIn } from '../testing/today-rows.ts';

/** Thursday 26 February 2026, 09:12 in Warsaw. */
let run: Reminding;
beforeEach(() => {
  run = new Reminding();
});
afterEach(() => run.end());

const shown = () => run.core.ports.notices.shown;
const texts = () => run.titles();
const list = () => run.list();
const withoutDigest = () => run.withoutDigest();
const states = () => run.file.prepare(`SELECT state FROM reminder_occurrence WHERE kind = 'own' ORDER BY id`).pluck().all();

describe('the sweep', () => {
  it('never waits longer than thirty seconds, however many there are and however far (REM-01)', async () => {
    const waits: number[] = [];
    const ports = fakePorts();
    const { after } = ports.time;
    ports.time.after = (ms, run) => {
      waits.push(ms);
      return after.call(ports.time, ms, run);
    };
    await run.end();
    run = new Reminding(makeCore({ folder: ports.paths.folder, time: ports.time }));
    const insert = run.file.prepare(
      `INSERT INTO reminder_occurrence (kind, ref_id, occ_key, due_at, effective_at, state, subject) VALUES ('hold', ?, ?, ?, ?, 'scheduled', '{}')`,
    );
    for (let n = 0; n < 10_000; n += 1) {
      const at = run.core.ports.time.now() + HOUR + n * 262_800 * 60;
      insert.run(n, String(n), at, at);
    }
    waits.length = 0;
    await pass(run.core, 5 * MINUTE, 5 * SECOND);
    expect(waits.length).toBeGreaterThan(10);
    expect(waits.length).toBeLessThan(200);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30 * SECOND);
  });

  it('asks the file, and nothing that it remembers (REM-02)', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:14' });
    await pass(run.core, MINUTE);
    run.file.prepare('DELETE FROM reminder_occurrence').run();
    run.file.prepare('DELETE FROM reminder').run();
    await pass(run.core, 5 * MINUTE);
    expect(shown()).toEqual([]);
  });

  it('says again under the same name what was on its way when the program was killed (REM-03)', async () => {
    await withoutDigest();
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13' });
    run.file.prepare(`UPDATE reminder_occurrence SET state = 'claimed', claimed_at = 1, delivery_id = 'same'`).run();
    await run.startAgain(MINUTE);
    expect(shown()).toMatchObject([{ id: 'same', title: 'Ask about the kiln' }]);
    expect(states()).toEqual(['shown']);
    await run.startAgain(MINUTE);
    expect(shown()).toEqual([]);
  });

  it('never says anything twice, whether the clock goes back a day or forward forty (REM-04)', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13', repeat: { unit: 'day', every: 1, until: null } });
    await pass(run.core, 2 * MINUTE);
    expect(shown()).toHaveLength(1);
    run.core.ports.time.sleep(-DAY_OF_HOURS);
    await pass(run.core, 10 * MINUTE, MINUTE);
    expect(shown()).toHaveLength(1);
    await sleepFor(run.core, 40 * DAY_OF_HOURS);
    expect(shown()).toHaveLength(2);
    expect((await list()).open).toMatchObject([{ missed: 39 }]);
  });

  it('finds out by itself that the computer was asleep, and lets it settle (REM-05)', async () => {
    await pass(run.core, MINUTE);
    await remind(run.core, { startsOn: '2026-02-26', time: '09:30' });
    run.core.ports.time.sleep(HOUR);
    await setImmediate();
    expect(shown()).toEqual([]);
    await pass(run.core, 5 * SECOND, SECOND);
    expect(shown()).toHaveLength(1);
  });

  it('looks again soon after the computer says that it woke up (REM-05)', async () => {
    await pass(run.core, 40 * SECOND);
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13' });
    await pass(run.core, 18 * SECOND, SECOND);
    run.core.ports.time.sleep(5 * SECOND);
    run.core.application.woke();
    await pass(run.core, 5 * SECOND, SECOND);
    expect(shown()).toHaveLength(1);
  });

  it('names nobody on a locked screen, and says it properly afterwards, in the same place (REM-06)', async () => {
    await withoutDigest();
    const clientId = await addClient(run.core, { name: 'Wrona' }, 'Anna Wrona');
    run.core.application.screenLocked(true);
    await remind(run.core, { clientId, startsOn: '2026-02-26', time: '09:13' });
    await pass(run.core, 2 * MINUTE);
    expect(JSON.stringify(shown())).not.toMatch(/Wrona|kiln/);
    run.core.application.screenLocked(false);
    await setImmediate();
    expect(shown()).toMatchObject([{ id: shown()[1]!.id }, { title: 'Ask about the kiln' }]);
  });

  it('names them on a locked screen where that is wished', async () => {
    await run.core.call('reminders.saveSettings', { namesWhenLocked: true });
    run.core.application.screenLocked(true);
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13' });
    await pass(run.core, 2 * MINUTE);
    expect(texts()).toEqual(['Ask about the kiln']);
  });

  it('says one line for three weeks in which the program was closed (REM-07)', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13', repeat: { unit: 'day', every: 1, until: null } });
    await run.startAgain(21 * DAY_OF_HOURS);
    expect(shown()).toHaveLength(1);
    expect((await list()).open).toMatchObject([{ missed: 20 }]);
  });

  it('puts what is over aside, and keeps it in the history (REM-07)', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13' });
    run.file.prepare('UPDATE reminder_occurrence SET expires_at = ?').run(run.core.ports.time.now() + HOUR);
    run.file.prepare(`UPDATE reminder SET deleted_at = NULL`).run();
    run.core.ports.notices.takes = false;
    await sleepFor(run.core, 2 * HOUR);
    expect(states()).toContain('expired');
    expect((await run.core.call('reminders.history', {})).rows).toMatchObject([{ state: 'expired' }]);
  });

  it('says five hundred at once in one notice (REM-08)', async () => {
    for (let n = 0; n < 500; n += 1) await remind(run.core, { text: `No. ${n}`, startsOn: '2026-02-26', time: '09:13' });
    await pass(run.core, 2 * MINUTE);
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toMatchObject({ title: expect.stringContaining('500') as unknown, route: { view: 'reminders' } });
    expect((await list()).total).toBe(500);
  });

  it('says up to three fresh ones one by one, ten seconds apart (REM-08)', async () => {
    for (const text of ['One', 'Two', 'Three']) await remind(run.core, { text, startsOn: '2026-02-26', time: '09:13' });
    await pass(run.core, 50 * SECOND, SECOND);
    const at: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      const before = shown().length;
      await pass(run.core, SECOND, 250);
      if (shown().length > before) at.push(run.core.ports.time.now());
    }
    expect(texts()).toEqual(['One', 'Two', 'Three']);
    expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(10 * SECOND);
    expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(10 * SECOND);
  });

  it('loses nothing when no notice is ever taken, and tries less and less often (REM-09)', async () => {
    let tried = 0;
    run.core.ports.notifier.show = () => {
      tried += 1;
      return Promise.resolve(false);
    };
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13' });
    await pass(run.core, HOUR, 30 * SECOND);
    expect(tried).toBeGreaterThan(5);
    expect(tried).toBeLessThan(30);
    expect(await list()).toMatchObject({ total: 1, open: [{ state: 'scheduled', shownAt: null }] });
  });

  it('goes on after a beat that failed (REM-10)', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13' });
    run.file.exec('BEGIN EXCLUSIVE');
    const waiting = pass(run.core, 55 * SECOND, 5 * SECOND);
    await waiting;
    run.file.exec('COMMIT');
    expect(shown()).toEqual([]);
    await pass(run.core, 40 * SECOND, SECOND);
    expect(shown()).toHaveLength(1);
  });
});

describe('the digest of the morning', () => {
  beforeEach(async () => {
    const clientId = await addClient(run.core, { name: 'Wrona', stage: 'active' });
    await run.core.call('engagements.add', { clientId, engagement: { title: 'Books', startedOn: '2025-06-02' as never, meetingRhythm: 'monthly' } });
  });
  const off = (...kinds: string[]) => run.core.call('reminders.saveSettings', { off: kinds as never });

  it('says how much there is today, and stays on the screen', async () => {
    await off('update');
    await pass(run.core, 2 * MINUTE);
    expect(texts()).toEqual(['Today: 1 thing']);
    await pass(run.core, 10 * MINUTE, 30 * SECOND);
    expect([shown().length, run.core.ports.notices.withdrawn, (await list()).open]).toEqual([1, [], []]);
  });

  it('comes every working day as long as something waits, and names what is new (REM-09)', async () => {
    await pass(run.core, 2 * MINUTE);
    expect(texts()).toEqual(['This morning: 1 reminder (1 overdue)']);
    for (let day = 0; day < 4; day += 1) await sleepFor(run.core, DAY_OF_HOURS);
    // Friday and Monday; nothing on Saturday and Sunday.
    expect(texts().slice(1)).toEqual(['Today: 1 thing', 'Today: 1 thing']);
    expect(shown().at(-1)!.body).toBe('1 earlier one still waits.');
  });

  it('waits for the next morning when the program begins in the evening; one’s own does not', async () => {
    run.core.ports.time.sleep(9 * HOUR);
    await remind(run.core, { startsOn: '2026-02-26', time: '18:00' });
    await pass(run.core, HOUR, MINUTE);
    expect(texts()).toEqual(['Ask about the kiln']);
  });

  it('comes at the time that was chosen for it, before the practice opens', async () => {
    await run.core.call('reminders.saveSettings', { digestAt: '07:30', off: ['update'] });
    run.core.ports.time.sleep(22 * HOUR);
    await pass(run.core, 30 * MINUTE, MINUTE);
    expect(texts()).toEqual(['Today: 1 thing']);
  });
});

describe('no more than five notices of the program a day', () => {
  it('are said; what is left comes with the next morning, one’s own at its time', async () => {
    const { clock } = rowsIn(() => run.file);
    // A promise is brought back two hours before it runs out.
    for (let n = 0; n < 8; n += 1)
      clock(await addClient(run.core, { name: `Firm ${n}`, stage: 'proposal' }), { due_at: run.core.ports.time.now() + 2 * HOUR + (n + 1) * 20 * MINUTE });
    await run.withoutDigest();
    await pass(run.core, 4 * HOUR, MINUTE);
    expect(shown()).toHaveLength(5);
    await remind(run.core, { startsOn: '2026-02-26', time: '14:00' });
    await pass(run.core, HOUR, MINUTE);
    expect([shown().length, texts().at(-1), (await list()).health.saidToday]).toEqual([6, 'Ask about the kiln', 5]);
    await sleepFor(run.core, 20 * HOUR);
    expect(shown()).toHaveLength(7);
    expect(texts().at(-1)).toMatch(/3 reminders/);
  });
});

describe('the badge', () => {
  it('is the number of lines of Today, and nothing once the program has ended', async () => {
    await addClient(run.core, { name: 'Wrona', stage: 'active' });
    await run.core.call('engagements.add', {
      clientId: 1 as never,
      engagement: { title: 'Books', startedOn: '2025-06-02' as never, meetingRhythm: 'monthly' },
    });
    await pass(run.core, MINUTE);
    const { total } = await run.core.call('today.get', {});
    expect([total, run.core.ports.badges.at(-1)]).toEqual([1, 1]);
    await run.core.application.stop();
    expect(run.core.ports.badges.at(-1)).toBe(0);
  });
});

describe('while the sample is open', () => {
  it('nothing is said and nothing is counted', async () => {
    await run.core.call('sample.open', {});
    await pass(run.core, 2 * HOUR, MINUTE);
    expect([shown(), run.core.ports.badges.filter((count) => count > 0)]).toEqual([[], []]);
    expect((await list()).health).toMatchObject({ sample: true });
  });
});

describe('how it goes', () => {
  it('tells when it last looked and what comes next', async () => {
    await withoutDigest();
    await remind(run.core, { startsOn: '2026-02-26', time: '14:30' });
    await pass(run.core, MINUTE);
    const { health } = await list();
    expect(health).toMatchObject({ nextAt: Date.UTC(2026, 1, 26, 13, 30), notices: 'system', saidToday: 0, cap: 5, pausedUntil: null });
    expect(run.core.ports.time.now() - health.sweptAt!).toBeLessThanOrEqual(30 * SECOND);
  });

  it('says something at once when it is tried', async () => {
    expect(await run.core.call('reminders.test', {})).toEqual({ taken: true });
    expect(shown()).toMatchObject([{ route: { view: 'reminders' } }]);
    run.core.ports.notices.takes = false;
    expect(await run.core.call('reminders.test', {})).toEqual({ taken: false });
  });
});
