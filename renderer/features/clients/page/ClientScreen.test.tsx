// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { addClient, type TestCore } from '../../../../electron/core/testing/make-core.ts';
import { remind } from '../../../../electron/core/testing/reminding.ts';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Recurrence } from '#shared/domain/reminders/recurrence.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { openClients, practice } from '../testing/open-clients.tsx';

const day = (text: string): Day => text as Day;

async function told(core: TestCore, id: ClientId, on: string, more: Partial<Input<'interactions.log'>> = {}): Promise<void> {
  const at = instantOf(day(on), '10:00', 'Europe/Warsaw');
  await core.call('interactions.log', {
    clientId: id,
    at,
    direction: 'out',
    channel: 'phone',
    result: 'connected',
    purpose: 'news',
    informs: true,
    minutes: 14,
    summary: 'Year closed',
    ...more,
  });
}

async function anna(core: TestCore): Promise<ClientId> {
  const { id } = await core.call('clients.create', {
    client: {
      kind: 'company',
      name: 'Wrona Ceramika',
      town: 'Kraków',
      language: 'pl',
      pinnedNote: 'Ring before ten',
      points: [{ kind: 'email', label: 'office', value: 'office@wrona.example' }],
    },
    people: [
      {
        person: { name: 'Anna Wrona', greeting: 'Pani Anno', points: [{ kind: 'phone', label: 'mobile', value: '+48 12 555 01 72' }] },
        role: 'decision_maker',
      },
    ],
    engagement: { title: 'Books and VAT', startedOn: '2024-10-20', meetingRhythm: 'quarterly' },
  });
  return id;
}

const answer = (title: string): HTMLElement => {
  const box = screen.getByRole('heading', { level: 2, name: title }).parentElement;
  if (!box) throw new Error(title);
  return box;
};

test('the page is the decision maker’s: firm and town, stage and its age, language and greeting, phone and mail as links', async () => {
  const core = await practice();
  openClients(core, { view: 'client', id: await anna(core) });
  expect(await screen.findByRole('heading', { level: 1, name: 'Anna Wrona' })).toBeTruthy();
  expect(screen.getByText('Wrona Ceramika, Kraków')).toBeTruthy();
  expect(screen.getByText('Active · today')).toBeTruthy();
  expect(screen.getByText('Polish, Pani Anno')).toBeTruthy();
  expect(screen.getByText('Ring before ten')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Call Anna Wrona: +48 12 555 01 72' }).getAttribute('href')).toBe('tel:+48125550172');
  expect(screen.getByRole('link', { name: /office@wrona.example/ }).getAttribute('href')).toBe('mailto:office@wrona.example');
  expect(screen.getByRole('link', { name: 'Write to Anna Wrona' }).getAttribute('href')).toMatch(/^#\/clients\/\d+\/compose\/update$/);
});

test('news to somebody else is said to count half', async () => {
  const core = await practice();
  const id = await anna(core);
  const { id: assistant } = await core.call('people.add', { clientId: id, person: { name: 'Ewa Lis' }, role: 'assistant' });
  await told(core, id, '2026-01-20');
  await told(core, id, '2026-02-20', { personId: assistant });
  openClients(core, { view: 'client', id });
  await screen.findByRole('heading', { level: 1 });
  expect(answer('Last heard from me').textContent).toContain('somebody else on 20 Feb: counts half');
  expect(answer('Last heard from me').textContent).toContain('37 of 45 days');
});

test('the answers say when each heard from the other, what is agreed and what is next', async () => {
  const core = await practice();
  const id = await anna(core);
  await told(core, id, '2026-01-20');
  await told(core, id, '2026-02-20', {
    direction: 'in',
    channel: 'email',
    result: 'delivered',
    purpose: 'answer',
    informs: false,
    minutes: null,
    summary: 'The lease came',
  });
  openClients(core, { view: 'client', id });
  await screen.findByRole('heading', { level: 1 });
  expect(answer('Last heard from me').textContent).toContain('20 January');
  expect(answer('Last heard from me').textContent).toContain('Call, 14 min');
  expect(answer('Last heard from me').textContent).toContain('next by 20 Feb');
  expect(answer('Last heard from me').textContent).toContain('Overdue · 37 of 31 days');
  expect(answer('Last heard from them').textContent).toContain('20 February');
  expect(answer('Last heard from them').textContent).toContain('The lease came');
  expect(answer('Engagement').textContent).toContain('Books and VAT');
  expect(answer('Engagement').textContent).toMatch(/Since 20 Oct 2024.*Meetings: quarterly → *updates: monthly/);
  expect(answer('What is next').textContent).toContain('Update was due, 6 days ago');
});

test('a meeting ahead says what it is for, and how where it is not face to face', async () => {
  const core = await practice();
  const id = await anna(core);
  const at = (on: string): number => instantOf(day(on), '10:00', 'Europe/Warsaw');
  await core.call('meetings.plan', { clientId: id, type: 'fact_finding', at: at('2026-03-03'), minutes: 30, channel: 'phone' });
  await core.call('meetings.plan', { clientId: id, type: 'regular', at: at('2026-03-10'), minutes: 60, channel: 'meeting' });
  openClients(core, { view: 'client', id });
  expect(await screen.findByText('Fact-finding talk, call at 10:00, in 5 days')).toBeTruthy();
  expect(screen.getByText('Regular meeting at 10:00, in 12 days')).toBeTruthy();
});

test('where nothing was said yet, silence is counted from the start of the work', async () => {
  const core = await practice();
  openClients(core, { view: 'client', id: await addClient(core, { name: 'Wrona Ceramika' }) });
  await screen.findByRole('heading', { level: 1 });
  expect(answer('Last heard from me').textContent).toContain('Nothing yet');
  expect(answer('Last heard from me').textContent).toContain('Counted from 26 Feb');
  expect(answer('Last heard from them').textContent).toContain('Nothing yet');
});

test('a prospect owes no updates, and no engagement is made up', async () => {
  const core = await practice();
  openClients(core, { view: 'client', id: await addClient(core, { name: 'Łabędź Tax', stage: 'enquiry' }, null) });
  await screen.findByRole('heading', { level: 1, name: 'Łabędź Tax' });
  expect(screen.getByText('no person yet')).toBeTruthy();
  expect(answer('Last heard from me').textContent).toContain('No updates agreed at this stage');
  expect(answer('Engagement').textContent).toContain('None yet');
  expect(answer('What is next').textContent).toContain('Nothing dated');
});

test('what I promised is among what is next; what they owe me is theirs to do', async () => {
  const core = await practice();
  const clientId = await addClient(core, { name: 'Łabędź Tax', stage: 'enquiry' }, null);
  const asked = { channel: 'email', direction: 'out', result: 'delivered', purpose: 'ask', informs: false, expectsAnswer: true } as const;
  await core.call('interactions.log', { clientId, at: core.ports.time.now(), summary: 'Last year’s return', ...asked });
  await core.call('clocks.capture', { clientId, what: 'Call back about VAT' });
  openClients(core, { view: 'client', id: clientId });
  await screen.findByRole('heading', { level: 1, name: 'Łabędź Tax' });
  await waitFor(() => expect(answer('What is next').textContent).toContain('Call back about VAT, tomorrow'));
  expect(answer('What is next').textContent).not.toContain('return');
  expect((await core.call('clocks.ofClient', { clientId })).theirs).toHaveLength(1);
});

test('one’s own reminders about this client stand on the page, the nearest among what is next', async () => {
  const core = await practice();
  const id = await anna(core);
  const weekly: Recurrence = { unit: 'week', every: 2, until: null, weekdays: [] };
  const { id: reminder } = await remind(core, { text: 'Ask about the kiln', clientId: id, startsOn: '2026-03-03', time: '14:30', repeat: weekly });
  await remind(core, { text: 'Water the plants', startsOn: '2026-03-03', time: '14:30' });
  const { user } = openClients(core, { view: 'client', id });
  const own = within(await screen.findByRole('region', { name: 'Your reminders' }));
  expect(own.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['Tue 3 Mar, 14:30Ask about the kilnEvery second Tuesday']);
  expect(own.getByRole('link', { name: 'Ask about the kiln' }).getAttribute('href')).toBe(`#/reminders/${reminder}`);
  await waitFor(() => expect(answer('What is next').textContent).toContain('Ask about the kiln, in 5 days'));
  await user.click(screen.getByRole('button', { name: 'More to do' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remind me' }));
  expect(location.hash).toBe(`#/reminders/new/${id}`);
});

test('archiving is one act that can be undone; an archived client says so and can be brought back', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = openClients(core, { view: 'client', id });
  await user.click(await screen.findByRole('button', { name: 'More to do' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
  expect(await screen.findByText(/^Archived on 26 Feb 2026/)).toBeTruthy();
  expect(answer('Last heard from me').textContent).toContain('No updates fall due in the archive');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByText(/^Archived on/)).toBeNull());
  await core.call('clients.archive', { id });
  await user.click(await screen.findByRole('button', { name: 'Bring back' }));
  await waitFor(() => expect(screen.queryByText(/^Archived on/)).toBeNull());
  expect((await core.call('clients.get', { id })).archivedOn).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('an address that leads to nobody says so and leads back to the list', async () => {
  openClients(await practice(), { view: 'client', id: 4711 });
  expect(await screen.findByRole('heading', { level: 1, name: 'No such client' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To the clients' }).getAttribute('href')).toBe('#/clients');
});

test('an engagement is added and changed in a dialog; the focus returns to its button', async () => {
  const core = await practice();
  const id = await anna(core);
  const { user } = openClients(core, { view: 'client', id });
  await user.click(await screen.findByRole('tab', { name: /Engagements/ }));
  const add = screen.getByRole('button', { name: 'Add an engagement' });
  await user.click(add);
  const dialog = await screen.findByRole('dialog', { name: 'New engagement' });
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText('Please fill this in.')).toBeTruthy();
  await user.type(within(dialog).getByRole('textbox', { name: /^Title/ }), 'Kiln lease{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByRole('row', { name: /^Kiln lease/ })).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(add));
  expect((await core.call('clients.get', { id })).engagements.map(({ title, kind, startedOn }) => ({ title, kind, startedOn }))).toContainEqual({
    title: 'Kiln lease',
    kind: 'project',
    startedOn: '2026-02-26',
  });
});

test('an engagement that would end before it starts is refused at the field', async () => {
  const core = await practice();
  const { id } = await core.call('clients.create', {
    client: { kind: 'company', name: 'Wrona Ceramika' },
    engagement: { title: 'Books', startedOn: '2026-03-01', endsOn: '2026-03-31' },
  });
  const { user } = openClients(core, { view: 'client', id });
  await screen.findByRole('heading', { level: 1 });
  await user.click(within(answer('Engagement')).getByRole('button', { name: 'Edit Books' }));
  const dialog = await screen.findByRole('dialog');
  const ends = within(dialog).getByRole('group', { name: 'Ends on' });
  await user.click(within(ends).getByRole('spinbutton', { name: /^month/ }));
  await user.keyboard('02');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText('The end lies before the start.')).toBeTruthy();
});

test('notes are written on their tab, and the pinned one stands on top of the page', async () => {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika', town: 'Kraków' });
  const { user } = openClients(core, { view: 'client', id });
  await user.click(await screen.findByRole('tab', { name: /Private notes/ }));
  await user.type(screen.getByRole('textbox', { name: 'Pinned note' }), 'Never on Fridays');
  await user.click(screen.getByRole('button', { name: 'Save the notes' }));
  expect(await screen.findByText('Never on Fridays', { selector: 'p' })).toBeTruthy();
  expect(await core.call('clients.get', { id })).toMatchObject({ pinnedNote: 'Never on Fridays', town: 'Kraków' });
});

test('Log opens the dialog for this client', async () => {
  const core = await practice();
  const { user } = openClients(core, { view: 'client', id: await anna(core) });
  await screen.findByRole('heading', { level: 1, name: 'Anna Wrona' });
  await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Log' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole<HTMLInputElement>('combobox', { name: /^Client/ }).value).toContain('Wrona');
});

test('notes saved here and changed elsewhere come back as they are now, not as they were typed', async () => {
  const core = await practice();
  const id = await anna(core);
  const { user } = openClients(core, { view: 'client', id });
  await user.click(await screen.findByRole('tab', { name: /Private notes/ }));
  await user.type(screen.getByRole('textbox', { name: 'Notes' }), 'First');
  await user.click(screen.getByRole('button', { name: 'Save the notes' }));
  await screen.findByText('The notes are saved.');
  const { kind, name, points, language, town } = await core.call('clients.get', { id });
  await core.call('clients.update', { id, client: { kind, name, points, language, town, note: 'Second' } });
  await user.click(screen.getByRole('tab', { name: /Timeline/ }));
  await user.click(screen.getByRole('tab', { name: /Private notes/ }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' }).value).toBe('Second');
});

test('leaving the sample from a client’s page asks the own practice for nothing it does not have', async () => {
  const core = await practice();
  await core.call('sample.open', {});
  const [row] = (await core.call('clients.list', {})).rows;
  const dispatch = vi.spyOn(core.application, 'dispatch');
  const { user } = openClients(core, { view: 'client', id: row!.id });
  await screen.findByRole('region', { name: 'At a glance' });
  await user.click(screen.getByRole('button', { name: 'Leave the sample' }));
  await screen.findByRole('heading', { level: 1, name: /26 February/ });
  const answers = await Promise.all(dispatch.mock.results.map(({ value }) => value));
  expect(answers.filter((answer) => !answer.ok)).toEqual([]);
});
