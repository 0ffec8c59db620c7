// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { addClient, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../../testing/plain-features.tsx';
import { renderApp, type Rendered } from '../../testing/render-app.tsx';
import { LogProvider } from '../interactions/LogProvider.tsx';
import { practice } from '../interactions/testing/open-interactions.tsx';
import { TodayScreen } from './TodayScreen.tsx';

/** From Thursday 26 February 2026, 09:12, to Friday at three. */
const TO_FRIDAY_AT_THREE = DAY_OF_HOURS + 5 * HOUR + 48 * MINUTE;

function openToday(core: TestCore): Rendered {
  const plain = plainFeatures();
  return renderApp({ ...plain, screens: { ...plain.screens, today: TodayScreen }, Around: LogProvider }, { core });
}

/** A client whose first update is owed. */
const owed = (core: TestCore) =>
  core.call('clients.create', {
    client: { kind: 'company', name: 'Wrona Ceramika' },
    people: [{ person: { name: 'Anna Wrona' }, role: 'decision_maker' }],
    engagement: { title: 'Books', startedOn: '2026-02-16' as never },
  });

const away = (core: TestCore, fromOn: string, toOn: string) => core.call('absences.add', { clientId: null, absence: { kind: 'away', fromOn, toOn } as never });
const sheet = () => screen.queryByRole('link', { name: 'Before I close' });

test('more than two dozen things may be sorted by client', async () => {
  const core = await practice();
  const clientId = await addClient(core, { name: 'Wrona', stage: 'proposal' });
  const dueAt = core.ports.time.now() + HOUR;
  for (let n = 0; n < 25; n += 1) await core.call('clocks.capture', { clientId, what: `Promise ${n}`, dueAt });
  openToday(core);
  expect(await screen.findByText('25 things are a lot for one day.')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Sort by client' }).getAttribute('href')).toBe('#/triage');
});

test('on an ordinary day nothing stands above the list, and the sheet is at its foot', async () => {
  const core = await practice();
  await owed(core);
  openToday(core);
  await screen.findByRole('row', { name: /Anna Wrona/ });
  expect(screen.queryByRole('link', { name: 'Sort by client' })).toBeNull();
  expect(screen.queryByRole('navigation', { name: 'A new week' })).toBeNull();
  expect(sheet()?.getAttribute('href')).toBe('#/sheet/before-close');
});

test('on an empty day too: what runs out tomorrow morning is not due today', async () => {
  const core = await practice();
  const clientId = await addClient(core, { name: 'Wrona', stage: 'proposal' });
  await core.call('clocks.capture', { clientId, what: 'Ring' });
  openToday(core);
  await screen.findByText('Nothing is due.');
  expect(sheet()?.getAttribute('href')).toBe('#/sheet/before-close');
});

test('on Friday from three the sheet is at the head, where there is something for it', async () => {
  const core = await practice();
  const { id: clientId } = await owed(core);
  core.ports.time.sleep(TO_FRIDAY_AT_THREE);
  const { user } = openToday(core);
  expect(await screen.findByText('No promise runs out before the next working morning (Monday 2 March).')).toBeDefined();
  expect(sheet()).toBeNull();
  await core.call('clocks.capture', { clientId, what: 'Ring' });
  expect(await screen.findByText('1 promise runs out before the next working morning (Monday 2 March).')).toBeDefined();
  await user.click(sheet()!);
  expect(location.hash).toBe('#/sheet/before-close');
});

test('on an empty Monday the pipeline and the calls are one step away all the same', async () => {
  const core = await practice();
  await addClient(core, { name: 'Wrona', stage: 'proposal' });
  core.ports.time.sleep(4 * DAY_OF_HOURS);
  openToday(core);
  expect((await screen.findByRole('link', { name: 'Calls of the week' })).getAttribute('href')).toBe('#/rhythm/calls');
});

test('on a day of absence without anything hard it says when one is back, and the rest can be looked at', async () => {
  const core = await practice();
  await owed(core);
  await away(core, '2026-02-26', '2026-02-27');
  const { user } = openToday(core);
  expect(await screen.findByText('You are away until 27 February.')).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Nothing today that cannot wait' })).toBeDefined();
  expect(screen.getByText(/Back at work: Monday 2 March\.$/)).toBeDefined();
  expect(screen.getByText('Waits until you are back, 1: Anna Wrona')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(await screen.findByRole('row', { name: /Anna Wrona/ })).toBeDefined();
});

test('with nothing due it is still a day of absence', async () => {
  const core = await practice();
  await addClient(core, { name: 'Wrona', stage: 'proposal' });
  await away(core, '2026-02-26', '2026-02-26');
  openToday(core);
  expect(await screen.findByText('You are away today.')).toBeDefined();
});
