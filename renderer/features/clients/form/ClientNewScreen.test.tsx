// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { cleanup } from '@testing-library/react';
import { addClient } from '../../../../electron/core/testing/make-core.ts';
import { openClients, practice, reopenClients } from '../testing/open-clients.tsx';

const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const firmName = () => screen.findByRole<HTMLInputElement>('textbox', { name: /^Name of the firm/ });

test('a name is enough: the client is there, active, with one recurring engagement begun today', async () => {
  const core = await practice();
  const { user } = openClients(core, { view: 'client-new' });
  const name = await firmName();
  await waitFor(() => expect(document.activeElement).toBe(name));
  await user.type(name, 'Wrona Ceramika');
  await user.type(field('Name'), 'Anna Wrona');
  await user.type(field('Phone'), '+48 12 555 01 72');
  await user.click(screen.getByRole('button', { name: /^Add client/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Anna Wrona' })).toBeTruthy();
  expect(screen.getByText('Wrona Ceramika is added.')).toBeTruthy();
  const { rows } = await core.call('clients.list', {});
  const made = await core.call('clients.get', { id: rows[0]?.id ?? 0 });
  expect(made).toMatchObject({
    name: 'Wrona Ceramika',
    stage: 'active',
    people: [{ name: 'Anna Wrona', role: 'decision_maker', points: [{ kind: 'phone', value: '+48 12 555 01 72' }] }],
  });
  expect(made.engagements).toMatchObject([{ title: 'Ongoing work', kind: 'recurring', startedOn: '2026-02-26', meetingRhythm: 'ad_hoc' }]);
});

test('what is wrong is said under its field, and the focus goes to the first', async () => {
  const { user } = openClients(await practice(), { view: 'client-new' });
  const name = await firmName();
  await user.type(field('E-mail'), 'anna@');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  expect(screen.getByText('An e-mail address looks like name@firm.example.')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(name));
});

test('a private client has one name, and is its own person', async () => {
  const core = await practice();
  const { user } = openClients(core, { view: 'client-new' });
  await user.click(await screen.findByRole('radio', { name: 'A private person' }));
  await user.type(field(/^Name/), 'Ewa Lis');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Ewa Lis' })).toBeTruthy();
  expect((await core.call('clients.list', {})).rows).toMatchObject([{ name: 'Ewa Lis', personName: 'Ewa Lis', kind: 'person' }]);
});

test('the rest is one press away: town, stage, own engagement', async () => {
  const core = await practice();
  const { user } = openClients(core, { view: 'client-new' });
  await user.type(await firmName(), 'Wrona Ceramika');
  await user.click(screen.getByRole('button', { name: /^More/ }));
  await user.type(field('Town'), 'Kraków');
  await user.type(screen.getByRole('combobox', { name: 'Country' }), 'pola');
  await user.click(await screen.findByRole('option', { name: 'Poland' }));
  await user.click(screen.getByRole('button', { name: /Meetings/ }));
  await user.click(await screen.findByRole('option', { name: 'Quarterly' }));
  await user.click(screen.getByRole('button', { name: /^Add client/ }));
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  const { rows } = await core.call('clients.list', {});
  expect(await core.call('clients.get', { id: rows[0]?.id ?? 0 })).toMatchObject({
    town: 'Kraków',
    country: 'PL',
    engagements: [{ meetingRhythm: 'quarterly' }],
  });
});

test('in a stage without work no engagement is offered', async () => {
  const { user } = openClients(await practice(), { view: 'client-new' });
  await firmName();
  await user.click(screen.getByRole('button', { name: /^More/ }));
  await user.click(screen.getByRole('button', { name: /Stage/ }));
  await user.click(await screen.findByRole('option', { name: 'Enquiry' }));
  expect(screen.getByText(/^At this stage no work is going on/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Meetings/ })).toBeNull();
});

test('while typing, a client who may be the same is shown, and can be told apart', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika', town: 'Kraków', points: [{ kind: 'email', label: '', value: 'anna@wrona.example' }] });
  const { user } = openClients(core, { view: 'client-new' });
  await user.type(await firmName(), 'Wrona');
  expect(screen.queryByText(/^Looks like/)).toBeNull();
  await user.type(field('E-mail'), 'Anna@Wrona.example');
  expect(await screen.findByText('Looks like a client you have:')).toBeTruthy();
  const warning = within(screen.getByText('Looks like a client you have:').parentElement ?? document.body);
  expect(warning.getByRole('listitem').textContent).toContain('Anna Wrona Wrona Ceramika · Kraków · same e-mail');
  expect(warning.getByRole('link', { name: 'Open it: Anna Wrona' }).getAttribute('href')).toBe(`#/clients/${id}`);
  await user.click(warning.getByRole('button', { name: 'It is another one than Anna Wrona' }));
  await waitFor(() => expect(screen.queryByText(/^Looks like/)).toBeNull());
});

test('what was typed and not saved is there again, and can be put away', async () => {
  const core = await practice();
  const { user } = openClients(core, { view: 'client-new' });
  await user.type(await firmName(), 'Wrona Cer');
  cleanup();
  const again = reopenClients(core, { view: 'client-new' });
  expect((await firmName()).value).toBe('Wrona Cer');
  expect(screen.getByText(/^What you typed earlier is here again/)).toBeTruthy();
  await again.user.click(screen.getByRole('button', { name: 'Start afresh' }));
  expect((await firmName()).value).toBe('');
  expect(screen.queryByText(/^What you typed earlier/)).toBeNull();
});

test('once saved, nothing of it comes back', async () => {
  const core = await practice();
  const { user } = openClients(core, { view: 'client-new' });
  await user.type(await firmName(), 'Wrona Ceramika');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  cleanup();
  reopenClients(core, { view: 'client-new' });
  expect((await firmName()).value).toBe('');
});
