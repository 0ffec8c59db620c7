// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, type TestCore } from '../../../../electron/core/testing/make-core.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { openClients, practice } from '../testing/open-clients.tsx';

async function openPeople(core: TestCore, id: ClientId) {
  const opened = openClients(core, { view: 'client', id });
  await opened.user.click(await screen.findByRole('tab', { name: /People and details/ }));
  return opened;
}

test('a person is added with phone, mail and role, and a wrong mail is said at its field', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = await openPeople(core, id);
  await user.click(screen.getByRole('button', { name: 'Add a person' }));
  const dialog = await screen.findByRole('dialog', { name: 'New person' });
  await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 'Jan Kot');
  await user.type(within(dialog).getByRole('textbox', { name: 'Phone, line 1' }), '+48 600 100 200');
  await user.type(within(dialog).getByRole('textbox', { name: 'E-mail, line 2' }), 'jan@');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText('An e-mail address looks like name@firm.example.')).toBeTruthy();
  expect(document.activeElement).toBe(within(dialog).getByRole('textbox', { name: 'E-mail, line 2' }));
  await user.type(within(dialog).getByRole('textbox', { name: 'E-mail, line 2' }), 'kot.example');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByRole('heading', { level: 3, name: 'Jan Kot' })).toBeTruthy();
  const { people } = await core.call('clients.get', { id });
  expect(people.map(({ name, role, points }) => ({ name, role, points: points.map(({ value }) => value) }))).toContainEqual({
    name: 'Jan Kot',
    role: 'other',
    points: ['+48 600 100 200', 'jan@kot.example'],
  });
});

test('changing a person changes role and birthday, also one whose year is not known', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = await openPeople(core, id);
  await user.click(screen.getByRole('button', { name: 'Edit Anna Wrona' }));
  const dialog = await screen.findByRole('dialog', { name: 'Anna Wrona' });
  await user.click(within(dialog).getByRole('button', { name: /Role here/ }));
  await user.click(await screen.findByRole('option', { name: 'Bookkeeper' }));
  await user.type(within(dialog).getByRole('textbox', { name: 'Day' }), '14');
  await user.click(within(dialog).getByRole('button', { name: /Month/ }));
  await user.click(await screen.findByRole('option', { name: 'May' }));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/birthday 14 May$/)).toBeTruthy();
  expect((await core.call('clients.get', { id })).people[0]).toMatchObject({ role: 'bookkeeper', birthday: '--05-14' });
});

test('a person of another client is found by name, joins this one, and names both', async () => {
  const core = await practice();
  await addClient(core, { name: 'Wrona Ceramika' });
  const id = await addClient(core, { name: 'Kiln Club' }, null);
  const { user } = await openPeople(core, id);
  await user.click(screen.getByRole('button', { name: 'Link a known person' }));
  const dialog = await screen.findByRole('dialog', { name: 'Link a person you know' });
  await user.type(within(dialog).getByRole('combobox'), 'wron');
  await user.click(await screen.findByRole('option', { name: /^Anna Wrona/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Link' }));
  expect(await screen.findByRole('heading', { level: 3, name: 'Anna Wrona' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Wrona Ceramika' })).toBeTruthy();
  expect((await core.call('clients.get', { id })).people).toMatchObject([{ name: 'Anna Wrona', role: 'decision_maker' }]);
});

test('removing a person from a client can be undone, role and all', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = await openPeople(core, id);
  await user.click(screen.getByRole('button', { name: 'More about Anna Wrona' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove from this client' }));
  expect(await screen.findByText(/^Nobody is named here yet/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a person' }));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('heading', { level: 3, name: 'Anna Wrona' })).toBeTruthy();
  expect((await core.call('clients.get', { id })).people[0]?.role).toBe('decision_maker');
});

test('the details name the referrer as a link and leave out what is not known', async () => {
  const core = await practice();
  const referrer = await addClient(core, { name: 'Old Mill' }, null);
  const id = await addClient(core, { name: 'Wrona Ceramika', referredBy: referrer, taxId: '123-456', custom: [{ label: 'Folder', value: 'blue' }] });
  await openPeople(core, id);
  expect(screen.getByRole('link', { name: 'Old Mill' }).getAttribute('href')).toBe(`#/clients/${referrer}`);
  expect(screen.getByText('123-456')).toBeTruthy();
  expect(screen.getByText('Folder')).toBeTruthy();
  expect(screen.queryByText('Legal name')).toBeNull();
});

test('Esc takes back what names nobody, then leaves the dialog', async () => {
  const core = await practice();
  const { user } = await openPeople(core, await addClient(core, { name: 'Kiln Club' }, null));
  await user.click(screen.getByRole('button', { name: 'Link a known person' }));
  const box = await screen.findByRole<HTMLInputElement>('combobox');
  await user.type(box, 'nobody');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(box.value).toBe(''));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('Esc asks before it drops what was typed about a person, and goes on writing where one was', async () => {
  const core = await practice();
  const { user } = await openPeople(core, await addClient(core, { name: 'Wrona Ceramika' }));
  await user.click(screen.getByRole('button', { name: 'Edit Anna Wrona' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Anna Wrona' }));
  const note = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: /^Note/ });
  await user.type(note, 'Calls at noon');
  await user.keyboard('{Escape}');
  expect((await dialog.findByRole('alert')).textContent).toBe('What you typed is not saved.');
  expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Go on writing' }));
  await user.keyboard('{Escape}');
  expect(dialog.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(note);
  expect(note.value).toBe('Calls at noon');
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await user.click(dialog.getByRole('button', { name: 'Discard it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Edit Anna Wrona' }));
  await screen.findByRole('dialog', { name: 'Anna Wrona' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a label that every program has is read in the user’s language and kept as the neutral word', async () => {
  const core = await practice();
  await core.call('app.setPreferences', { language: 'pl' });
  const id = await addClient(core, { name: 'Wrona Ceramika' }, null);
  const points = [
    { kind: 'phone', label: 'work', value: '+48 600 100 200' },
    { kind: 'phone', label: 'Recepcja', value: '+48 600 100 300' },
  ] as const;
  await core.call('people.add', { clientId: id, person: { name: 'Jan Kot', formOfAddress: 'formal', points: [...points] }, role: 'other' });
  const { user } = openClients(core, { view: 'client', id });
  await user.click(await screen.findByRole('tab', { name: /^Osoby/ }));
  expect(await screen.findByText('praca')).toBeTruthy();
  expect(screen.getByText('Recepcja')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Edytuj: Jan Kot' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Jan Kot' }));
  expect(dialog.getByRole<HTMLInputElement>('textbox', { name: /^Opis .*1$/ }).value).toBe('praca');
  const second = dialog.getByRole<HTMLInputElement>('textbox', { name: /^Opis .*2$/ });
  await user.clear(second);
  await user.type(second, 'Komórka');
  expect(second.value).toBe('Komórka');
  await user.click(dialog.getByRole('button', { name: 'Zapisz' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { people } = await core.call('clients.get', { id });
  expect(people[0]?.points.map(({ label }) => label)).toEqual(['work', 'mobile']);
});
