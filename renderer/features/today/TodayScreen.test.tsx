// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addDays, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, MINUTE } from '#shared/time/duration.ts';
import { addClient, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../../testing/plain-features.tsx';
import { renderApp, type Rendered } from '../../testing/render-app.tsx';
import { LogProvider } from '../interactions/LogProvider.tsx';
import { CALL, happened, practice } from '../interactions/testing/open-interactions.tsx';
import { TodayScreen } from './TodayScreen.tsx';

const TODAY = '2026-02-26' as Day;

function openToday(core: TestCore): Rendered {
  const plain = plainFeatures();
  return renderApp({ ...plain, screens: { ...plain.screens, today: TodayScreen }, Around: LogProvider }, { core });
}

/** A client with monthly updates, told something so many days ago; null: never, work having begun twelve days ago. */
async function waits(core: TestCore, name: string, person: string, toldAgo: number | null, email = true): Promise<number> {
  const points = [
    { kind: 'phone' as const, label: '', value: '12 555 01 72' },
    ...(email ? [{ kind: 'email' as const, label: '', value: 'office@firm.example' }] : []),
  ];
  const engagement = { title: 'Books', startedOn: addDays(TODAY, toldAgo === null ? -12 : -400) };
  const { id } = await core.call('clients.create', {
    client: { kind: 'company', name, points },
    people: [{ person: { name: person }, role: 'decision_maker' }],
    engagement,
  });
  if (toldAgo !== null) await happened(core, id, toldAgo, { ...CALL, summary: `Told ${person}` });
  return id;
}

const list = () => screen.findByRole('grid', { name: 'What is due today' });
const rowOf = (name: RegExp) => screen.findByRole('row', { name });
const names = async () =>
  within(await list())
    .getAllByRole('row')
    .map((row) => /(?:Say [a-z ]+(?:stand|begins))([A-Z][a-z]+ [A-Z][a-z]+)/.exec(row.textContent)?.[1]);

test('those never spoken to come first, then who waits longest by what was agreed; each with the days behind it', async () => {
  const core = await practice();
  await waits(core, 'Wrona Ceramika', 'Anna Wrona', 37);
  await waits(core, 'Lefort Chocolat', 'Marianne Lefort', 60);
  await waits(core, 'Bielak Stolarnia', 'Tomasz Bielak', null);
  await waits(core, 'Ashdown Roofing', 'Tom Ashdown', 9);
  openToday(core);
  expect(await names()).toEqual(['Tomasz Bielak', 'Marianne Lefort', 'Anna Wrona']);
  expect((await rowOf(/Anna Wrona/)).textContent).toContain(
    'Update1.2 × agreedSay where things standAnna Wrona · Wrona CeramikaOverdue37 days since 20 Jan, 31 agreed.',
  );
  expect((await rowOf(/Tomasz Bielak/)).textContent).toMatch(/^First word12 daysSay how it beginsTomasz Bielak/);
  expect(screen.getByText('3 things now.')).toBeDefined();
});

test('the head says the day, the time and how long the office is open, and follows the clock', async () => {
  const core = await practice();
  await waits(core, 'Wrona Ceramika', 'Anna Wrona', 37);
  openToday(core);
  await screen.findByRole('heading', { level: 1, name: 'Thursday 26 February' });
  expect(await screen.findByText('09:12 · open until 17:00')).toBeDefined();
  core.ports.time.advance(500 * MINUTE);
  await core.call('practice.update', { name: 'Brzoza' });
  expect(await screen.findByText('17:32 · closed since 17:00')).toBeDefined();
});

test('the arrow keys select, the shortcut logs for whom is selected, and the next one takes the place', async () => {
  const core = await practice();
  const marianne = await waits(core, 'Lefort Chocolat', 'Marianne Lefort', 60);
  const anna = await waits(core, 'Wrona Ceramika', 'Anna Wrona', 37);
  await waits(core, 'Kulesza Wet', 'Agnieszka Kulesza', 34);
  const { user } = openToday(core);
  (await rowOf(/Marianne Lefort/)).focus();
  await user.keyboard('{ArrowDown}');
  expect((await rowOf(/Anna Wrona/)).getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{Control>}l{/Control}');
  await screen.findByRole('dialog', { name: 'Log an interaction' });
  await screen.findByDisplayValue('Wrona Ceramika');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(async () => expect(await names()).toEqual(['Marianne Lefort', 'Agnieszka Kulesza']));
  const next = await rowOf(/Agnieszka Kulesza/);
  await waitFor(() => expect(document.activeElement).toBe(next));
  expect(next.getAttribute('aria-selected')).toBe('true');
  expect((await core.call('interactions.list', { clientId: anna })).total).toBe(2);
  expect((await core.call('interactions.list', { clientId: marianne })).total).toBe(1);
});

test('Enter opens the client, Space does what the button does', async () => {
  const core = await practice();
  const id = await waits(core, 'Wrona Ceramika', 'Anna Wrona', 37);
  const promise = await core.call('clocks.capture', { clientId: id as never, what: 'Send the figures' });
  core.ports.time.advance(24 * 60 * MINUTE);
  const { user } = openToday(core);
  (await rowOf(/Send the figures/)).focus();
  await user.keyboard(' ');
  await screen.findByText('Done: Send the figures');
  await waitFor(() => expect(screen.queryByRole('row', { name: /Send the figures/ })).toBeNull());
  expect((await core.call('clocks.ofClient', { clientId: id as never })).mine.map((clock) => clock.id)).not.toContain(promise.id);
  await waitFor(async () => expect(document.activeElement).toBe(await rowOf(/Say where things stand/)));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(location.hash).toBe(`#/clients/${id}`));
});

test('Write leads to the composer; without an address it is Call', async () => {
  const core = await practice();
  const anna = await waits(core, 'Wrona Ceramika', 'Anna Wrona', 37);
  await waits(core, 'Kulesza Wet', 'Agnieszka Kulesza', 34, false);
  openToday(core);
  expect((await screen.findByRole('link', { name: 'Call Agnieszka Kulesza' })).getAttribute('href')).toBe('tel:125550172');
  expect(screen.getByRole('link', { name: 'Write to Anna Wrona' }).getAttribute('href')).toBe(`#/clients/${anna}/compose/update`);
});

test('"not today" asks until when; the line goes, the lede counts it, and Undo brings it back', async () => {
  const core = await practice();
  await waits(core, 'Wrona Ceramika', 'Anna Wrona', 37);
  await waits(core, 'Kulesza Wet', 'Agnieszka Kulesza', 34);
  const { user } = openToday(core);
  await user.click(await screen.findByRole('button', { name: 'Not today: Say where things stand, Anna Wrona' }));
  await user.click(await screen.findByRole('button', { name: /^In a week/ }));
  await screen.findByText('Anna Wrona: moved to Thursday 5 March. The days go on counting.');
  await waitFor(async () => expect(await names()).toEqual(['Agnieszka Kulesza']));
  expect(screen.getByText(/1 moved to another day/)).toBeDefined();
  await waitFor(async () => expect(document.activeElement).toBe(await rowOf(/Agnieszka Kulesza/)));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await names()).toEqual(['Anna Wrona', 'Agnieszka Kulesza']));
});

test('on a Friday the next working day is Monday', async () => {
  const core = await practice();
  core.ports.time.advance(24 * 60 * MINUTE);
  await waits(core, 'Wrona Ceramika', 'Anna Wrona', 37);
  const { user } = openToday(core);
  await user.click(await screen.findByRole('button', { name: 'Not today: Say where things stand, Anna Wrona' }));
  await user.click(await screen.findByRole('button', { name: 'Next working day Mon 2 Mar' }));
  await screen.findByText(/^Anna Wrona: moved to Monday 2 March/);
});

test('twelve are for now, the rest is later today and can be shown', async () => {
  const core = await practice();
  const people = 'ABCDEFGHIJKLMNOP'.split('').map((letter) => `${letter}nna Wrona`);
  for (const [index, person] of people.entries()) await waits(core, `Firm ${person}`, person, 60 - index);
  const ordered = (await core.call('today.get', {})).lines.map((line) => line.personName);
  const { user } = openToday(core);
  expect(ordered).toHaveLength(16);
  expect(await names()).toEqual(ordered.slice(0, 12));
  expect(screen.getByText('12 things now.')).toBeDefined();
  expect(screen.getByText(`Later today, 4 more: ${ordered.slice(12).join(' · ')}`)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(await names()).toEqual(ordered);
  await user.click(screen.getByRole('button', { name: 'Hide' }));
  expect(await names()).toEqual(ordered.slice(0, 12));
});

test('with no clients at all it leads to the first steps', async () => {
  const core = await practice();
  const { user } = openToday(core);
  expect((await screen.findByRole('link', { name: 'Import contacts' })).getAttribute('href')).toBe('#/import');
  expect(screen.getByRole('link', { name: 'Add a client' }).getAttribute('href')).toBe('#/clients/new');
  await user.click(screen.getByRole('button', { name: 'Open the sample practice' }));
  expect(await screen.findByText(/^This is the sample practice/)).toBeDefined();
});

test('when nobody waits it says when it is next worth a look, and with whom', async () => {
  const core = await practice();
  await waits(core, 'Pelc Media', 'Joanna Pelc', 24);
  openToday(core);
  expect(await screen.findByText('Nothing is due.')).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Next worth a look: Monday 2 March' })).toBeDefined();
  expect(screen.getByText(/First on that day: Pelc Media\.$/)).toBeDefined();
});

test('clients without running work are owed nothing, and it says why', async () => {
  const core = await practice();
  await addClient(core, { name: 'Wrona Ceramika', stage: 'former' });
  openToday(core);
  expect(await screen.findByText('No work is going on with anybody.')).toBeDefined();
});

test('an enquiry is no running work either, but its answer is due tomorrow: that day is named', async () => {
  const core = await practice();
  await addClient(core, { name: 'Wrona Ceramika', stage: 'enquiry' });
  openToday(core);
  expect(await screen.findByRole('heading', { name: 'Next worth a look: Friday 27 February' })).toBeDefined();
});

test('after a talk from the list it asks in the same breath whether the question is answered, and closes nothing by itself', async () => {
  const core = await practice();
  const clientId = await waits(core, 'Wrona Ceramika', 'Anna Wrona', 3);
  const ask = { clientId, direction: 'out', channel: 'email', result: 'delivered', purpose: 'ask', informs: false, expectsAnswer: true } as const;
  await core.call('interactions.log', { ...ask, at: core.ports.time.now() - 2 * DAY_OF_HOURS, summary: 'Which lease?' });
  const { user } = openToday(core);
  await user.click(await screen.findByRole('link', { name: 'Call Anna Wrona' }));
  const offer = within(await screen.findByRole('region', { name: 'Log what you started' }));
  await user.click(await offer.findByRole('button', { name: 'Talked' }));
  expect(await offer.findByText('Is it answered? Which lease?')).toBeDefined();
  expect((await core.call('clocks.ofClient', { clientId })).theirs).toHaveLength(1);
  await user.click(offer.getByRole('button', { name: 'Answered: Which lease?' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Log what you started' })).toBeNull());
  expect((await core.call('clocks.ofClient', { clientId })).theirs).toEqual([]);
});
