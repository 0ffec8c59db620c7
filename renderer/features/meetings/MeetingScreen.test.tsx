// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { AgendaSource } from '#shared/domain/meetings/agenda.ts';
import type { Day } from '#shared/time/day.ts';
import { HOUR, MINUTE } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../../../electron/core/testing/fake-ports.ts';
import { addClient } from '../../../electron/core/testing/make-core.ts';
import { practice } from '../clients/testing/open-clients.tsx';
import { openMeetings, refuse } from './testing/open-meetings.tsx';

/** Today at 10:00 in Warsaw; now is 09:12. */
const TODAY_AT_TEN = DRAWN_NOW + 48 * MINUTE;

/** A meeting with Anna Wrona, her van and our prices on its agenda. */
async function meeting(more: Partial<Input<'meetings.plan'>> = {}) {
  const core = await practice();
  const clientId = await addClient(core, { name: 'Wrona Ceramika', language: 'en' });
  const { id } = await core.call('meetings.plan', { clientId, type: 'regular', at: TODAY_AT_TEN, minutes: 60, channel: 'meeting', ...more });
  const note = async (text: string, source: AgendaSource): Promise<unknown> => core.call('agenda.add', { clientId, meetingId: id, text, source });
  await note('New prices', 'me');
  await note('Payroll', 'service_hint');
  await note('The van', 'client');
  const open = () => openMeetings(core, { view: 'meeting', id });
  const page = () => core.call('meetings.get', { id });
  return { core, clientId, id, open, page };
}

/** Its hour has passed. */
async function over() {
  const it = await meeting();
  it.core.ports.time.advance(TODAY_AT_TEN + HOUR - it.core.ports.time.now());
  return it;
}

const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const field = (name: string | RegExp): HTMLInputElement => screen.getByRole('textbox', { name });
const lines = (): (string | null)[] =>
  within(screen.getByRole('list', { name: 'Agenda' }))
    .getAllByRole('listitem')
    .map((line) => line.textContent);

describe('before it', () => {
  test('the client’s item is first; the buttons move the others, say so, and never past it', async () => {
    const { open } = await meeting();
    const { user } = open();
    await screen.findByRole('heading', { level: 1, name: 'Regular meeting' });
    expect(lines()).toEqual(['1The vanAsked by the client', '2New pricesFrom me', '3PayrollA service that could help']);
    await user.click(press('Move down: New prices'));
    await waitFor(() => expect(lines().map((line) => line?.slice(0, 4))).toEqual(['1The', '2Pay', '3New']));
    expect(await screen.findByText('New prices: now number 3')).toBeTruthy();
    await user.click(press('Move up: Payroll'));
    expect(await screen.findByText('The client’s own items stay first.')).toBeTruthy();
    expect(lines()[0]).toContain('The van');
  });

  test('an item is added, taken in, put off and removed, with a way back', async () => {
    const { core, clientId, open, page } = await meeting();
    await core.call('clocks.capture', { clientId, what: 'The lease' });
    const { user } = open();
    await user.type(await screen.findByRole('textbox', { name: 'What to talk about' }), 'The shop{Enter}');
    await waitFor(() => expect(lines()[1]).toContain('The shop'));
    expect(field('What to talk about').value).toBe('');
    await user.click(press('Put on the agenda: The lease'));
    await waitFor(() => expect(lines()).toHaveLength(5));
    await user.click(press('More about The shop'));
    await user.click(await screen.findByRole('menuitem', { name: 'For another time' }));
    await screen.findByRole('button', { name: 'Put on the agenda: The shop' });
    await user.click(press('More about Payroll'));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await screen.findByText('Removed: Payroll');
    expect((await page()).agenda.map(({ text }) => text)).toEqual(['The van', 'New prices', 'The lease']);
    await user.click(press('Undo'));
    await waitFor(() => expect(lines()).toHaveLength(4));
    expect((await core.call('meetings.ofClient', { clientId })).parked).toMatchObject([{ text: 'The shop' }]);
  });

  test('an item is put in other words where it stands, and its menu has the focus again', async () => {
    const { open } = await meeting();
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'More about Payroll' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change' }));
    const line = within(screen.getByRole('list', { name: 'Agenda' }));
    await user.clear(await line.findByRole('textbox', { name: 'What to talk about' }));
    await user.type(line.getByRole('textbox', { name: 'What to talk about' }), 'Payroll from April{Enter}');
    await waitFor(() => expect(lines()[2]).toBe('3Payroll from AprilA service that could help'));
    expect(document.activeElement).toBe(press('More about Payroll from April'));
  });

  test('what was agreed gets another day, and what runs follows it', async () => {
    const { core, clientId, id, open } = await meeting();
    await core.call('actions.add', { meetingId: id, action: { who: 'me', what: 'Send the calendar', byOn: '2026-03-05' as Day } });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'More about Send the calendar' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change' }));
    const line = within(screen.getByRole('list', { name: 'Who does what by when' }));
    await user.click(within(await line.findByRole('group', { name: /^By/ })).getAllByRole('spinbutton')[0]!);
    await user.keyboard('06');
    await user.click(line.getByRole('button', { name: 'Save' }));
    await line.findByText('I · by 6 Mar');
    expect((await core.call('clocks.ofClient', { clientId })).mine).toMatchObject([{ what: 'Send the calendar', dueAt: Date.UTC(2026, 2, 6, 16) }]);
    await user.click(press('More about Send the calendar'));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await screen.findByText('Removed; its clock stopped');
    await user.click(press('Undo'));
    await line.findByText('I · by 6 Mar');
  });

  test('the agenda goes out as it is read, and that is noted', async () => {
    const { core, clientId, open, page } = await meeting();
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Send the agenda' }));
    const letter = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What you send or say' });
    expect(letter.value).toMatch(/1\. The van\n2\. New prices\n3\. Payroll/);
    await user.click(press('Said'));
    await screen.findByText('Noted as sent');
    await screen.findByText('Agenda sent');
    expect((await page()).meeting.agendaSentAt).not.toBeNull();
    expect((await core.call('interactions.list', { clientId })).rows).toMatchObject([{ purpose: 'meeting', channel: 'phone' }]);
  });

  test('what it is for is changed in its form, which Enter saves', async () => {
    const { open, page } = await meeting();
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await user.type(field(/^Where/), 'Their workshop{Enter}');
    await screen.findByText('Saved');
    await screen.findByText(/In person · Their workshop$|Their workshop/);
    expect((await page()).meeting.place).toBe('Their workshop');
    expect(document.activeElement).toBe(press('Edit'));
    expect(screen.queryByRole('textbox', { name: /^Where/ })).toBeNull();
  });

  test('a move into the past is refused, and what was set stays in the form', async () => {
    const { open, page } = await meeting();
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Move' }));
    const [hour] = within(screen.getByRole('group', { name: 'Time' })).getAllByRole('spinbutton');
    await user.click(hour!);
    await user.keyboard('08');
    await user.click(screen.getByRole('radio', { name: 'I did' }));
    await user.click(screen.getAllByRole('button', { name: 'Move' }).at(-1)!);
    expect(await screen.findByText('This time has passed. Choose a later one.')).toBeTruthy();
    expect(hour!.textContent).toBe('08');
    await user.click(hour!);
    await user.keyboard('15');
    await user.click(screen.getAllByRole('button', { name: 'Move' }).at(-1)!);
    await screen.findByText('Meeting moved');
    expect((await page()).meeting.at).toBe(TODAY_AT_TEN + 5 * HOUR);
  });
});

describe('after its hour', () => {
  test('what was decided becomes the minutes, and what was left open waits', async () => {
    const { core, clientId, open, page } = await over();
    const { user } = open();
    await user.type(await screen.findByRole('textbox', { name: /^What was decided/ }), 'Monthly figures');
    await user.click(screen.getByRole('checkbox', { name: 'Payroll' }));
    await user.click(press('Save'));
    await screen.findByText('Minutes by 27 Feb, 11:00');
    expect((await page()).meeting).toMatchObject({ status: 'held', decided: 'Monthly figures' });
    expect((await core.call('meetings.ofClient', { clientId })).parked).toMatchObject([{ text: 'Payroll' }]);
    expect(screen.queryByRole('button', { name: /^Move up/ })).toBeNull();
  });

  test('what was typed survives a look elsewhere and a refusal', async () => {
    const { core, open } = await over();
    const { user } = open();
    const decided = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^What was decided/ });
    await user.type(await decided(), 'Monthly figures');
    await user.click(press('Edit'));
    await user.click(press('What became of it'));
    expect((await decided()).value).toBe('Monthly figures');
    refuse(core, 'meetings.settle');
    await user.click(press('Save'));
    expect(await screen.findByText('The disk is full')).toBeTruthy();
    expect((await decided()).value).toBe('Monthly figures');
  });

  test('nobody came: a neutral word, two other times, and it is counted', async () => {
    const { core, clientId, open } = await over();
    const { user } = open();
    await user.click(await screen.findByRole('radio', { name: 'Nobody came' }));
    expect(screen.queryByRole('textbox', { name: /^What was decided/ })).toBeNull();
    await user.click(press('Save'));
    await user.click(await screen.findByRole('button', { name: 'A neutral word, within the hour' }));
    const letter = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What you send or say' });
    expect(letter.value).toMatch(/10:00/);
    // What was on it waits for the next one.
    expect(screen.queryByRole('heading', { name: 'Agenda' })).toBeNull();
    expect(screen.getByText('Due 26 Feb, 12:00')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Offer two times' }).getAttribute('href')).toBe(`#/clients/${clientId}/sale/slots`);
    await user.click(press('Said'));
    await waitFor(async () => expect((await core.call('interactions.list', { clientId })).rows).toMatchObject([{ purpose: 'meeting' }]));
    await waitFor(() => expect(screen.queryByText(/^Due 26 Feb/)).toBeNull());
    expect((await core.call('meetings.ofClient', { clientId })).noShows).toBe(1);
  });

  test('called off asks by whom, and less than a day before by the client it is late', async () => {
    const { open, page } = await meeting();
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'What became of it' }));
    await user.click(screen.getByRole('radio', { name: 'Called off' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'The client did' }).checked).toBe(true);
    await user.click(press('Save'));
    await screen.findByRole('heading', { level: 2, name: 'Called off late' });
    expect((await page()).meeting.status).toBe('cancelled_late');
  });

  test('the minutes go out with what was agreed', async () => {
    const { core, id, open, page } = await over();
    await core.call('meetings.settle', { id, outcome: 'held', decided: 'Monthly figures' });
    const { user } = open();
    await user.type(await screen.findByRole('textbox', { name: 'What' }), 'Send the calendar{Enter}');
    await screen.findByText('Agreed; the clock runs');
    await user.click(press('Send the minutes'));
    const letter = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What you send or say' });
    await waitFor(() => expect(letter.value).toMatch(/Monthly figures[^]*Send the calendar/));
    await user.click(press('Said'));
    await screen.findByText('The minutes went out 26 Feb.');
    expect((await page()).meeting.minutesSentAt).not.toBeNull();
  });

  test('an agreement that is refused stays as it was typed', async () => {
    const { core, open, page } = await over();
    const { user } = open();
    const what = await screen.findByRole<HTMLInputElement>('textbox', { name: 'What' });
    refuse(core, 'actions.add');
    await user.type(what, 'Send the calendar{Enter}');
    expect(await screen.findByText('The disk is full')).toBeTruthy();
    expect([what.value, (await page()).actions]).toEqual(['Send the calendar', []]);
  });
});

test('a meeting that is not there any more says so and leads on', async () => {
  openMeetings(await practice(), { view: 'meeting', id: 7 });
  expect(await screen.findByText('This meeting is not there any more.')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Meetings' }).map((link) => link.getAttribute('href'))).toContain('#/rhythm/meetings');
});
