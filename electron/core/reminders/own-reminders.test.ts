import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_OF_HOURS, HOUR, MINUTE, SECOND } from '#shared/time/duration.ts';
import { INTERACTION } from '../testing/call-inputs.ts';
import { addClient } from '../testing/make-core.ts';
import { pass, remind, Reminding } from '../testing/reminding.ts';

/** Thursday 26 February 2026, 09:12 in Warsaw. */
let run: Reminding;
beforeEach(() => {
  run = new Reminding();
});
afterEach(() => run.end());

const shown = () => run.core.ports.notices.shown;
const texts = () => run.titles();
const list = () => run.list();

describe('a reminder of one’s own', () => {
  it('is said at its time, once, and stands in the Reminder Centre until it is done with', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:30' });
    await pass(run.core, 17 * MINUTE);
    expect(shown()).toEqual([]);
    await pass(run.core, 2 * MINUTE);
    expect(texts()).toEqual(['Ask about the kiln']);
    await pass(run.core, 3 * HOUR, MINUTE);
    expect(shown()).toHaveLength(1);
    const { open, total } = await list();
    expect(await run.core.call('reminders.count', {})).toEqual({ open: 1 });
    expect([open.length, total, open[0]]).toMatchObject([1, 1, { state: 'shown', subject: { kind: 'own', text: 'Ask about the kiln' } }]);
    await run.core.call('reminders.done', { ids: [open[0]!.id] });
    await pass(run.core, MINUTE);
    expect((await list()).open).toEqual([]);
    expect(run.core.ports.notices.withdrawn).toEqual([shown()[0]!.id]);
    expect((await run.core.call('reminders.history', {})).rows).toMatchObject([{ state: 'acked', subject: { text: 'Ask about the kiln' } }]);
  });

  it('takes its notice away when it is done with, also in a later run (REM-33)', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13' });
    await pass(run.core, 2 * MINUTE);
    const [notice] = shown();
    await run.startAgain(MINUTE);
    const { open } = await list();
    await run.core.call('reminders.done', { ids: [open[0]!.id] });
    await pass(run.core, MINUTE);
    expect([notice === undefined, run.core.ports.notices.withdrawn]).toEqual([false, [notice?.id]]);
  });

  it('is said within a second of its time, and not before (R7)', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13' });
    await pass(run.core, 59 * SECOND, SECOND);
    expect(shown()).toEqual([]);
    await pass(run.core, 2 * SECOND, 250);
    expect(shown()).toHaveLength(1);
  });

  it('for a time of today that has passed is said at once (R3)', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '08:00' });
    await pass(run.core, 6 * SECOND, SECOND);
    expect(shown()).toHaveLength(1);
  });

  it('leads to the client it is about', async () => {
    await run.withoutDigest();
    const clientId = await addClient(run.core, { name: 'Wrona' });
    await remind(run.core, { clientId, startsOn: '2026-02-26', time: '09:13' });
    await pass(run.core, 2 * MINUTE);
    expect(shown()).toMatchObject([{ route: { view: 'client', id: clientId } }]);
  });

  it('of a client who is put away waits with them', async () => {
    const clientId = await addClient(run.core, { name: 'Wrona' });
    await remind(run.core, { clientId, startsOn: '2026-02-26', time: '09:20' });
    await run.core.call('clients.archive', { id: clientId });
    await pass(run.core, 10 * MINUTE);
    expect([shown(), (await list()).open]).toEqual([[], []]);
    await run.core.call('clients.bringBack', { id: clientId });
    await pass(run.core, MINUTE);
    expect(shown()).toHaveLength(1);
  });

  it('counted from when it was done comes again so much later', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13', repeat: { unit: 'day', every: 10, until: null }, repeatBase: 'completion' });
    await pass(run.core, 2 * MINUTE);
    const { open, own } = await list();
    expect(own).toEqual([]);
    run.core.ports.time.sleep(3 * DAY_OF_HOURS);
    await run.core.call('reminders.done', { ids: [open[0]!.id] });
    expect((await list()).own).toMatchObject([{ nextAt: Date.UTC(2026, 2, 11, 8, 13) }]);
  });

  it('is changed, undone and taken away with nothing left behind', async () => {
    const { id } = await remind(run.core, { startsOn: '2026-02-26', time: '10:00' });
    const { reminder } = await run.core.call('reminders.get', { id });
    await run.core.call('reminders.save', { id, reminder: { ...reminder.fields, time: '11:00' } });
    expect((await list()).own).toMatchObject([{ nextAt: Date.UTC(2026, 1, 26, 10) }]);
    await run.core.call('history.undo', {});
    expect((await list()).own).toMatchObject([{ nextAt: Date.UTC(2026, 1, 26, 9) }]);
    await run.core.call('history.redo', {});
    await pass(run.core, HOUR, MINUTE);
    expect(shown()).toEqual([]);
    await run.core.call('reminders.remove', { id });
    await pass(run.core, 2 * HOUR, MINUTE);
    expect([shown(), (await list()).own]).toEqual([[], []]);
  });

  it('that is done by mistake stands there again after an undo, and is not said again', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13' });
    await pass(run.core, 2 * MINUTE);
    const [row] = (await list()).open;
    await run.core.call('reminders.done', { ids: [row!.id] });
    await pass(run.core, MINUTE);
    await run.core.call('history.undo', {});
    await pass(run.core, 10 * MINUTE);
    expect([(await list()).open.length, shown().length]).toEqual([1, 1]);
  });
});

describe('zones', () => {
  it('a floating one follows the traveller, a fixed one stays with its place, a day stays a day (REM-13)', async () => {
    await remind(run.core, { text: 'Floating', startsOn: '2026-02-27', time: '09:00' });
    await remind(run.core, { text: 'Fixed', startsOn: '2026-02-27', time: '10:00', zone: 'Europe/Warsaw' });
    await run.startAgain(0, 'America/New_York');
    const { own } = await list();
    expect(own.map(({ fields, nextAt }) => [fields.text, fields.startsOn, nextAt])).toEqual([
      ['Fixed', '2026-02-27', Date.UTC(2026, 1, 27, 9)],
      ['Floating', '2026-02-27', Date.UTC(2026, 1, 27, 14)],
    ]);
  });

  it('whoever has travelled is told so, once, and how many reminders came along (REM-12)', async () => {
    await run.withoutDigest();
    await remind(run.core, { startsOn: '2026-02-27', time: '09:00' });
    await remind(run.core, { startsOn: '2026-02-27', time: '10:00', zone: 'Europe/Warsaw' });
    await pass(run.core, MINUTE);
    run.core.ports.time.travel('America/New_York');
    await pass(run.core, 3 * MINUTE);
    expect(shown()).toMatchObject([{ title: 'You are in America/New York now', body: '1 reminder goes by the clock here.' }]);
    expect((await list()).own.map(({ nextAt }) => nextAt)).toEqual([Date.UTC(2026, 1, 27, 9), Date.UTC(2026, 1, 27, 14)]);
  });

  it('a band that a client has come into is said once, wherever one is by then', async () => {
    await run.withoutDigest();
    const clientId = await addClient(run.core, { name: 'Wrona', stage: 'active' });
    await run.core.call('engagements.add', { clientId, engagement: { title: 'Books', startedOn: '2025-06-02' as never, meetingRhythm: 'monthly' } });
    // Half past eleven at night in Warsaw, and the next day in Auckland.
    await run.core.call('interactions.log', { ...INTERACTION, clientId, at: Date.UTC(2026, 0, 14, 22, 30) });
    await pass(run.core, 2 * MINUTE);
    expect(texts()).toEqual(['Wrona last heard news 43 days ago']);
    run.core.ports.time.travel('Pacific/Auckland');
    for (let day = 0; day < 2; day += 1) {
      run.core.ports.time.sleep(12 * HOUR);
      await pass(run.core, 20 * MINUTE, 30_000);
    }
    expect(shown()).toHaveLength(1);
  });

  it('moments to come are worked out anew with other rules of the zones, what was said is left alone (REM-16)', async () => {
    await remind(run.core, { text: 'Said', startsOn: '2026-02-26', time: '09:13' });
    await remind(run.core, { text: 'To come', startsOn: '2026-03-27', time: '09:00' });
    await pass(run.core, 2 * MINUTE);
    const before = run.file.prepare(`SELECT * FROM reminder_occurrence WHERE state = 'shown'`).all();
    run.file
      .prepare(`UPDATE reminder_occurrence SET due_at = due_at + 3600000, effective_at = effective_at + 3600000 WHERE state = 'scheduled' AND kind = 'own'`)
      .run();
    run.file.prepare(`UPDATE reminder_state SET calendar = replace(calendar, ?, '2019a')`).run(process.versions['tz']);
    await pass(run.core, MINUTE);
    expect((await list()).own).toMatchObject([{ nextAt: Date.UTC(2026, 2, 27, 8) }]);
    expect(run.file.prepare(`SELECT * FROM reminder_occurrence WHERE state = 'shown'`).all()).toEqual(before);
  });

  it('comes once on both Sundays on which the clocks are changed', async () => {
    for (const on of ['2026-03-29', '2026-10-25']) await remind(run.core, { text: on, startsOn: on, time: '02:30' });
    for (const at of [Date.UTC(2026, 2, 28, 22), Date.UTC(2026, 9, 24, 22)]) {
      run.core.ports.time.sleep(at - run.core.ports.time.now());
      await pass(run.core, 8 * HOUR, MINUTE);
    }
    expect(texts()).toEqual(['2026-03-29', '2026-10-25']);
  });
});

describe('closed days and quiet hours', () => {
  it('a deadline on a closed day is said on the working day before, and the day itself is kept (REM-20)', async () => {
    await run.core.call('practice.update', { country: 'PL' });
    await remind(run.core, { startsOn: '2026-12-26', time: '10:00', policy: 'previous_working_day' });
    expect((await list()).own).toMatchObject([{ nextAt: Date.UTC(2026, 11, 23, 9) }]);
    expect(run.file.prepare('SELECT due_at FROM reminder_occurrence').pluck().get()).toBe(Date.UTC(2026, 11, 26, 9));
  });

  it('other office hours move what is to come', async () => {
    await remind(run.core, { startsOn: '2026-02-27', time: '07:00', policy: 'next_working_time' });
    expect((await list()).own).toMatchObject([{ nextAt: Date.UTC(2026, 1, 27, 8) }]);
    const officeHours = Array.from({ length: 7 }, () => ({ from: '08:00', to: '16:00' }));
    await run.core.call('practice.update', { officeHours });
    await pass(run.core, SECOND, 250);
    expect((await list()).own).toMatchObject([{ nextAt: Date.UTC(2026, 1, 27, 7) }]);
  });

  it('what came in the quiet hours is said at their end, as one (REM-22)', async () => {
    await run.core.call('reminders.saveSettings', { quiet: { from: '22:00', to: '07:00' } });
    for (const time of ['22:30', '23:30']) await remind(run.core, { text: time, startsOn: '2026-02-26', time });
    await pass(run.core, 21 * HOUR + 40 * MINUTE, MINUTE);
    expect(shown()).toEqual([]);
    await pass(run.core, 10 * MINUTE, 10 * SECOND);
    expect(shown()).toHaveLength(1);
    expect(shown()[0]!.body).toBe('22:30\n23:30');
  });

  it('nothing is said until tomorrow once that is wished, and then all of it', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:30' });
    await run.core.call('reminders.pause', { paused: true });
    expect((await list()).health.pausedUntil).toBe(Date.UTC(2026, 1, 27, 8));
    await pass(run.core, 23 * HOUR, MINUTE);
    expect(shown()).toEqual([]);
    await pass(run.core, HOUR, MINUTE);
    expect(shown()).toHaveLength(1);
  });
});

describe('putting off', () => {
  it('is kept over a restart, and comes back at its time and not before (REM-35, R7)', async () => {
    await remind(run.core, { startsOn: '2026-02-26', time: '09:13' });
    await pass(run.core, 2 * MINUTE);
    const [row] = (await list()).open;
    const { until } = await run.core.call('reminders.snooze', { ids: [row!.id], snooze: 'hour' });
    await run.startAgain(30 * MINUTE);
    expect(await list()).toMatchObject({ open: [], snoozed: [{ snoozeUntil: until, state: 'snoozed' }] });
    expect(shown()).toEqual([]);
    await pass(run.core, 31 * MINUTE, 10 * SECOND);
    expect(texts()).toEqual(['Ask about the kiln']);
  });
});
