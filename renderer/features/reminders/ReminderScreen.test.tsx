// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { addClient, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { remind } from '../../../electron/core/testing/reminding.ts';
import { openReminders, quietPractice } from './testing/open-reminders.tsx';

type About = { readonly id?: number | null; readonly clientId?: number | null };

async function form({ id = null, clientId = null }: About = {}, core?: TestCore) {
  sessionStorage.clear();
  const made = core ?? (await quietPractice());
  const { user } = openReminders(made, { view: 'reminder', id, clientId });
  await screen.findByRole('textbox', { name: /^Remind me of/ });
  return { core: made, user, own: async () => (await made.call('reminders.list', {})).own };
}

async function type(user: UserEvent, group: string, digits: string): Promise<void> {
  await user.click(within(screen.getByRole('group', { name: group })).getAllByRole('spinbutton')[0]!);
  await user.keyboard(digits);
}

async function choose(user: UserEvent, select: RegExp, option: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: select }));
  await user.click(await screen.findByRole('option', { name: option }));
}

const say = (user: UserEvent, text: string) => user.type(screen.getByRole('textbox', { name: /^Remind me of/ }), text);
const save = (user: UserEvent) => user.click(screen.getByRole('button', { name: /^Remind me/ }));
const times = async () => {
  const preview = within(await screen.findByRole('region', { name: 'When it comes' }));
  return (await preview.findAllByRole('listitem')).map((line) => line.textContent);
};

test('a word is enough: tomorrow at nine, and it can be taken back', async () => {
  const { core, user, own } = await form();
  await say(user, 'Ring the bank');
  expect(await times()).toEqual(['Fri 27 Feb, 09:00']);
  await save(user);
  await screen.findByRole('heading', { level: 1, name: 'Reminders' });
  expect(await own()).toMatchObject([{ nextAt: Date.UTC(2026, 1, 27, 8), fields: { text: 'Ring the bank', clientId: null, zone: 'floating', repeat: null } }]);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await core.call('reminders.list', {})).own).toEqual([]));
});

test('what is missing is asked for at its place, and nothing is sent', async () => {
  const { user, own } = await form();
  await save(user);
  const text = screen.getByRole('textbox', { name: /^Remind me of/ });
  expect(await screen.findByText('Please fill this in.')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(text));
  expect(await own()).toEqual([]);
});

test('from a client it is about that client, and another can be found by typing', async () => {
  const core = await quietPractice();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const other = await addClient(core, { name: 'Lefort Chocolat' }, 'Marianne Lefort');
  const { user, own } = await form({ clientId }, core);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: /^Client/ });
  expect(field.value).toBe('Wrona Ceramika');
  await user.clear(field);
  await user.type(field, 'lef');
  await user.click(await screen.findByRole('option', { name: /Lefort Chocolat/ }));
  await say(user, 'Ask about the boxes');
  await save(user);
  await waitFor(async () => expect(await own()).toMatchObject([{ clientName: 'Lefort Chocolat', fields: { clientId: other } }]));
});

test('the 31st asks what a shorter month does, and the next five times follow the answer', async () => {
  const { user, own } = await form();
  await say(user, 'Pay the rent');
  await type(user, 'Day', '31032026');
  await choose(user, /Repeat/, 'Monthly, on a day');
  expect(await screen.findByRole('radiogroup', { name: 'In a shorter month' })).toBeDefined();
  await waitFor(async () =>
    expect(await times()).toEqual(['Tue 31 Mar, 09:00', 'Thu 30 Apr, 09:00', 'Sun 31 May, 09:00', 'Tue 30 Jun, 09:00', 'Fri 31 Jul, 09:00']),
  );
  await user.click(screen.getByRole('radio', { name: 'not at all' }));
  await waitFor(async () =>
    expect(await times()).toEqual(['Tue 31 Mar, 09:00', 'Sun 31 May, 09:00', 'Fri 31 Jul, 09:00', 'Mon 31 Aug, 09:00', 'Sat 31 Oct, 09:00']),
  );
  await save(user);
  await waitFor(async () => expect(await own()).toMatchObject([{ fields: { repeat: { unit: 'month', by: 'day', end: 'skip', every: 1 } } }]));
});

test('a moved time stands beside the one it was meant for', async () => {
  const { user } = await form();
  await type(user, 'Day', '15032026');
  await user.click(screen.getByRole('radio', { name: 'on the working day before' }));
  await waitFor(async () => expect(await times()).toEqual(['Fri 13 Mar, 09:00instead of Sun 15 Mar, 09:00']));
  await user.click(screen.getByRole('radio', { name: 'when it opens again' }));
  await waitFor(async () => expect(await times()).toEqual(['Mon 16 Mar, 09:00instead of Sun 15 Mar, 09:00']));
});

test('a time of a fixed place is shown as it is here and there', async () => {
  const { user } = await form();
  await user.click(screen.getByRole('radio', { name: 'of a fixed place' }));
  const place = screen.getByRole('combobox', { name: 'Place' });
  expect((place as HTMLInputElement).value).toBe('Europe/Warsaw');
  await user.clear(place);
  await user.type(place, 'new york');
  await user.click(await screen.findByRole('option', { name: 'America/New York' }));
  await waitFor(async () => expect(await times()).toEqual(['Fri 27 Feb, 15:0009:00 there']));
});

test('the weekday of the first day stands for none, and several can be ticked', async () => {
  const { user, own } = await form();
  await say(user, 'Look at the mail');
  await choose(user, /Repeat/, 'Weekly');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Friday' }).checked).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: 'Tuesday' }));
  await waitFor(async () => expect((await times()).slice(0, 3)).toEqual(['Fri 27 Feb, 09:00', 'Tue 3 Mar, 09:00', 'Fri 6 Mar, 09:00']));
  await save(user);
  await waitFor(async () => expect(await own()).toMatchObject([{ fields: { repeat: { unit: 'week', weekdays: [2, 5] } } }]));
});

test('monthly on a weekday begins with that of the first day', async () => {
  const { user, own } = await form();
  await say(user, 'Club');
  await choose(user, /Repeat/, 'Monthly, on a weekday');
  await save(user);
  // 27 February 2026 is the fourth Friday of its month.
  await waitFor(async () => expect(await own()).toMatchObject([{ fields: { repeat: { unit: 'month', by: 'weekday', nth: 4, weekday: 5 } } }]));
});

test('an end before the beginning is refused at its field', async () => {
  const { user } = await form();
  await say(user, 'Club');
  await choose(user, /Repeat/, 'Daily');
  await type(user, 'Until', '01012026');
  await save(user);
  expect(await screen.findByText('The end lies before the start.')).toBeDefined();
});

test('while the year is being typed, nothing is asked', async () => {
  const { core, user } = await form();
  const asked = vi.spyOn(core.application, 'dispatch');
  await type(user, 'Day', '04032027');
  await waitFor(async () => expect(await times()).toEqual(['4 Mar 2027, 09:00']));
  const previewed = asked.mock.calls.flatMap(([name, input]) =>
    name === 'reminders.preview' ? [(input as { reminder: { startsOn: string } }).reminder.startsOn] : [],
  );
  expect(previewed.filter((on) => on < '1900')).toEqual([]);
  expect(previewed.at(-1)).toBe('2027-03-04');
});

test('one that is saved opens with everything it has; a change is saved, and it can be deleted', async () => {
  const core = await quietPractice();
  const { id } = await remind(core, {
    text: 'Pay the rent',
    startsOn: '2026-03-31',
    time: '08:15',
    repeat: { unit: 'month', every: 3, until: null, by: 'day', end: 'last' },
  });
  const { user, own } = await form({ id }, core);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'always the last day' }).checked).toBe(true);
  await say(user, ' of the studio');
  await user.click(screen.getByRole('button', { name: /^Save/ }));
  await screen.findByText('Saved: Pay the rent of the studio');
  expect(await own()).toMatchObject([{ fields: { text: 'Pay the rent of the studio', time: '08:15', repeat: { every: 3, end: 'last' } } }]);
  await user.click(await screen.findByRole('link', { name: 'Change: Pay the rent of the studio' }));
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await screen.findByText('Deleted: Pay the rent of the studio');
  await waitFor(async () => expect(await own()).toEqual([]));
});
