// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../../../electron/core/testing/fake-ports.ts';
import { addClient } from '../../../electron/core/testing/make-core.ts';
import { practice } from '../clients/testing/open-clients.tsx';
import { openMeetings, refuse } from './testing/open-meetings.tsx';

async function form() {
  const core = await practice();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const other = await addClient(core, { name: 'Firth & Co' }, 'Nadia Firth');
  const { user } = openMeetings(core, { view: 'meeting-new', id: clientId });
  await screen.findByRole('heading', { level: 1, name: 'Plan a meeting' });
  return { core, clientId, other, user };
}

async function typeDay(user: UserEvent, digits: string): Promise<void> {
  await user.click(within(screen.getByRole('group', { name: 'Day' })).getAllByRole('spinbutton')[0]!);
  await user.keyboard(digits);
}

async function typeTime(user: UserEvent, digits: string): Promise<void> {
  await user.click(within(screen.getByRole('group', { name: 'Time' })).getAllByRole('spinbutton')[0]!);
  await user.keyboard(digits);
}

const save = (): HTMLButtonElement => screen.getByRole('button', { name: /^Plan/ });

test('a day and an hour are enough; it opens as the meeting it became', async () => {
  const { core, clientId, user } = await form();
  expect(save().disabled).toBe(true);
  await typeDay(user, '03032026');
  await user.type(screen.getByRole('textbox', { name: /^Where/ }), 'Their workshop');
  await user.click(save());
  await screen.findByText('Meeting with Wrona Ceramika planned');
  await screen.findByRole('heading', { level: 1, name: 'Regular meeting' });
  expect((await core.call('meetings.ofClient', { clientId })).next).toMatchObject([{ at: Date.UTC(2026, 2, 3, 9), minutes: 60, place: 'Their workshop' }]);
});

test('what speaks against a time is said and forbids nothing: taken, out of hours, a holiday', async () => {
  const { core, other, user } = await form();
  await core.call('meetings.plan', { clientId: other, type: 'regular', at: DRAWN_NOW + 5 * DAY_OF_HOURS, minutes: 60, channel: 'meeting' });
  await core.call('calendar.addHoliday', { on: '2026-03-04' as Day, label: 'Fair' });
  await typeDay(user, '03032026');
  await screen.findByText('This time: already taken or held.');
  expect(screen.getByText('Firth & Co: Tuesday 3 March, 09:12')).toBeTruthy();
  await typeTime(user, '0630');
  await screen.findByText('This time: outside your office hours.');
  await typeTime(user, '1200');
  await waitFor(() => expect(screen.queryByText(/^This time/)).toBeNull());
  await typeDay(user, '04032026');
  await screen.findByText('This time: outside your office hours.');
  expect(save().disabled).toBe(false);
});

test('while the year is being typed, nothing is asked about the first century', async () => {
  const { core, user } = await form();
  const asked = vi.spyOn(core.application, 'dispatch');
  await core.call('calendar.addHoliday', { on: '2026-03-04' as Day, label: 'Fair' });
  await typeDay(user, '04032026');
  await screen.findByText('This time: outside your office hours.');
  const answers = await Promise.all(asked.mock.results.map(({ value }) => value as ReturnType<typeof core.application.dispatch>));
  expect(answers.filter((answer) => !answer.ok)).toEqual([]);
});

test('a time that has passed is refused, and everything typed stays', async () => {
  const { user } = await form();
  await typeDay(user, '26022026');
  await typeTime(user, '0800');
  await user.type(screen.getByRole('textbox', { name: /^Where/ }), 'Their workshop');
  await user.click(save());
  expect(await screen.findByText('This time has passed. Choose a later one.')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Where/ }).value).toBe('Their workshop');
});

test('what was typed waits for one who looks elsewhere first', async () => {
  const { clientId, user } = await form();
  await typeDay(user, '03032026');
  await user.type(screen.getByRole('textbox', { name: /^Where/ }), 'Their workshop');
  location.hash = '#/rhythm/meetings';
  await screen.findByText('Nothing is planned');
  location.hash = `#/clients/${clientId}/meetings/new`;
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: /^Where/ })).value).toBe('Their workshop');
  await user.click(save());
  await screen.findByRole('heading', { level: 1, name: 'Regular meeting' });
  location.hash = `#/clients/${clientId}/meetings/new`;
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: /^Where/ })).value).toBe('');
});

test('a refusal of the store leaves the form as it is', async () => {
  const { core, clientId, user } = await form();
  refuse(core, 'meetings.plan');
  await typeDay(user, '03032026');
  await user.click(save());
  expect(await screen.findByText('The disk is full')).toBeTruthy();
  expect(
    within(screen.getByRole('group', { name: 'Day' }))
      .getAllByRole('spinbutton')
      .map((part) => part.textContent),
  ).toEqual(['03', '03', '2026']);
  expect((await core.call('meetings.ofClient', { clientId })).next).toEqual([]);
});
