import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = makeCore();
  await core.call('practice.update', { country: 'PL' });
});
afterEach(() => core.application.stop());

const holidays = async () => (await core.call('calendar.get', {})).holidays;
const on = async (day: string) => (await holidays()).find((it) => it.on === day);

describe('holidays', () => {
  it('are those of the country, from today to the end of next year', async () => {
    const list = await holidays();
    expect([list[0], list.at(-1)]).toEqual([
      { on: '2026-04-05', label: 'Easter Sunday', own: false, closed: true },
      { on: '2027-12-26', label: 'Boxing Day', own: false, closed: true },
    ]);
  });

  it('one that is worked is still named, and can be free again', async () => {
    await core.call('calendar.switchHoliday', { on: '2026-11-11', closed: false });
    expect(await on('2026-11-11')).toMatchObject({ own: false, closed: false });
    await core.call('calendar.switchHoliday', { on: '2026-11-11', closed: true });
    expect(await on('2026-11-11')).toMatchObject({ closed: true });
    expect(await core.refusal('calendar.switchHoliday', { on: '2026-11-12', closed: false })).toMatchObject({ code: 'not-found' });
  });

  it('own ones are added once and removed', async () => {
    await core.call('calendar.addHoliday', { on: '2026-06-05', label: 'Bridge day' });
    expect(await on('2026-06-05')).toEqual({ on: '2026-06-05', label: 'Bridge day', own: true, closed: true });
    expect(await core.refusal('calendar.addHoliday', { on: '2026-06-05', label: 'Again' })).toMatchObject({ field: 'on', reason: 'holiday-already' });
    expect(await core.refusal('calendar.addHoliday', { on: '2026-11-11', label: 'Again' })).toMatchObject({ reason: 'holiday-already' });
    await core.call('calendar.removeHoliday', { on: '2026-06-05' });
    expect(await on('2026-06-05')).toBeUndefined();
  });

  it('follow the part of the country, which another country does not have', async () => {
    await core.call('practice.update', { country: 'DE' });
    expect((await core.call('calendar.get', {})).regions).toContainEqual({ code: 'BY', name: 'Bayern' });
    expect(await on('2026-06-04')).toBeUndefined();
    await core.call('practice.update', { holidayRegion: 'BY' });
    expect(await on('2026-06-04')).toBeDefined();
    await core.call('practice.update', { country: 'PL' });
    expect((await core.call('practice.get', {})).fields.holidayRegion).toBeNull();
  });
});

describe('absences', () => {
  const away = (fromOn: string, toOn: string) => ({ kind: 'away' as const, fromOn, toOn, note: 'At the sea' });

  it('of one’s own close the practice on all their days', async () => {
    await core.call('absences.add', { clientId: null, absence: away('2026-02-27', '2026-03-06') });
    expect((await core.call('app.start', {})).nextWorkingOn).toBe('2026-03-09');
    await core.call('history.undo', {});
    expect((await core.call('app.start', {})).nextWorkingOn).toBe('2026-02-27');
  });

  it.each([
    ['the end before the start', away('2026-07-10', '2026-07-06'), 'absence.toOn', 'ends-before-start'],
    ['more than a year', away('2026-07-06', '2027-07-07'), 'absence.toOn', 'over-a-year'],
    ['days that are taken', away('2026-05-15', '2026-05-20'), 'absence.fromOn', 'overlaps'],
  ])('refuse %s, in a sentence', async (_what, absence, field, reason) => {
    await core.call('absences.add', { clientId: null, absence: away('2026-05-04', '2026-05-15') });
    expect(await core.refusal('absences.add', { clientId: null, absence })).toMatchObject({ code: 'invalid-input', field, reason });
  });

  it('of different people, and of different kinds, may share their days', async () => {
    const clientId = await addClient(core, { name: 'Wrona' });
    await core.call('absences.add', { clientId: null, absence: away('2026-05-04', '2026-05-15') });
    await core.call('absences.add', { clientId, absence: away('2026-05-04', '2026-05-15') });
    await core.call('absences.add', { clientId, absence: { ...away('2026-05-04', '2026-05-31'), kind: 'slow' } });
    expect((await core.call('absences.ofClient', { clientId })).map(({ kind, toOn }) => [kind, toOn])).toEqual([
      ['away', '2026-05-15'],
      ['slow', '2026-05-31'],
    ]);
  });

  it('are changed within their own days, and are no longer shown once they are over', async () => {
    const { id } = await core.call('absences.add', { clientId: null, absence: away('2026-03-02', '2026-03-06') });
    await core.call('absences.update', { id, absence: away('2026-03-03', '2026-03-09') });
    expect((await core.call('calendar.get', {})).absences).toMatchObject([{ fromOn: '2026-03-03', toOn: '2026-03-09' }]);
    core.ports.time.sleep(30 * 86_400_000);
    expect((await core.call('calendar.get', {})).absences).toEqual([]);
  });
});
