// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/time/day.ts';
import type { Route } from '#shared/contract/route.ts';
import { practice } from '../clients/testing/open-clients.tsx';
import { openMeetings, refuse } from '../meetings/testing/open-meetings.tsx';

const CALLING: Route = { view: 'calling' };

/** The hour has begun; these people are on its list, in this order. */
async function hour(...people: string[]) {
  const core = await practice();
  const ids: ClientId[] = [];
  for (const name of people) {
    const { id } = await core.call('clients.create', {
      client: { kind: 'company', name: `${name} & Co`, language: 'en' },
      people: [{ person: { name, points: [{ kind: 'phone', label: '', value: '+48 12 555 01 72' }] }, role: 'decision_maker' }],
      engagement: { title: 'Books', kind: 'recurring', startedOn: '2025-06-02' as Day, meetingRhythm: 'monthly' },
    });
    ids.push(id);
  }
  const { id: blockId } = await core.call('calls.begin', {});
  const { user } = openMeetings(core, CALLING);
  const logged = async (index = 0) => (await core.call('interactions.list', { clientId: ids[index]! })).rows;
  return { core, ids, blockId, user, logged };
}

const note = () => screen.findByRole<HTMLInputElement>('textbox', { name: /^A short note/ });
const topic = () => screen.findByRole<HTMLInputElement>('textbox', { name: /^Personal/ });

test('a card has the number to ring, an open question, and no word of money', async () => {
  await hour('Anna Wrona');
  expect((await screen.findByRole('link', { name: '+48 12 555 01 72' })).getAttribute('href')).toBe('tel:+48125550172');
  expect(screen.getByText('Nothing to ask for today, and nothing about money.')).toBeTruthy();
  expect(screen.getByText(/\?$/)).toBeTruthy();
});

test('two keys are one call: how it went, Enter for the next', async () => {
  const { user, logged } = await hour('Anna Wrona', 'Marianne Lefort');
  await screen.findByText('1 of 2');
  await user.keyboard('t');
  await note();
  await user.keyboard('{Enter}');
  await screen.findByText('2 of 2');
  expect(screen.getByText('Marianne Lefort')).toBeTruthy();
  await user.keyboard('v');
  await user.type(await note(), 'Will ring back{Enter}');
  expect(await screen.findByText('2 calls, 1 talked.')).toBeTruthy();
  expect([await logged(0), await logged(1)]).toMatchObject([
    [{ result: 'connected', purpose: 'check_in' }],
    [{ result: 'voicemail', summary: 'Will ring back' }],
  ]);
});

test('letters typed into a field are letters', async () => {
  const { user } = await hour('Anna Wrona');
  await user.type(await topic(), 'sons van');
  expect((await topic()).value).toBe('sons van');
  expect(screen.queryByRole('textbox', { name: /^A short note/ })).toBeNull();
});

test('the keys lie where they lie, on a Cyrillic layout too', async () => {
  const { user, logged } = await hour('Anna Wrona');
  await screen.findByText('1 of 1');
  fireEvent.keyDown(document.body, { key: 'т', code: 'KeyN' });
  await user.type(await note(), '{Enter}');
  await screen.findByText('1 call, 0 talked.');
  expect(await logged()).toMatchObject([{ result: 'no_answer' }]);
});

test('skipped, nobody hears of it', async () => {
  const { user, logged } = await hour('Anna Wrona', 'Marianne Lefort');
  await screen.findByText('1 of 2');
  await user.keyboard('s');
  await screen.findByText('2 of 2');
  expect(await logged(0)).toEqual([]);
});

test('a personal topic is kept for the next time, with its button or with the call', async () => {
  const { core, user, ids } = await hour('Anna Wrona', 'Marianne Lefort');
  const topics = async () => (await core.call('calls.get', {})).list.map((line) => line.topic);
  await user.type(await topic(), 'the exam');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Kept for the next call');
  expect(await topics()).toEqual(['the exam', '']);
  await user.type(await topic(), ' of her daughter');
  await user.click(screen.getByRole('radio', { name: 'Talked' }));
  await user.type(await note(), '{Enter}');
  await screen.findByText('2 of 2');
  await core.call('calls.end', { blockId: (await core.call('calls.get', {})).running!.id });
  const anna = (await core.call('calls.get', {})).list.find(({ clientId }) => clientId === ids[0]);
  expect(anna?.topic).toBe('the exam of her daughter');
});

test('Esc ends the hour; what was said of the call that is open is kept', async () => {
  const { core, user, logged } = await hour('Anna Wrona', 'Marianne Lefort');
  await screen.findByText('1 of 2');
  await user.keyboard('t');
  await user.type(await note(), 'All is well{Escape}');
  await screen.findByRole('button', { name: 'Begin to call' });
  expect(await logged(0)).toMatchObject([{ result: 'connected', summary: 'All is well' }]);
  expect(await logged(1)).toEqual([]);
  expect((await core.call('calls.get', {})).running).toBeNull();
});

test('a refusal leaves the card, the note and the hour as they are', async () => {
  const { core, user, logged } = await hour('Anna Wrona');
  await screen.findByText('1 of 1');
  refuse(core, 'calls.log');
  await user.keyboard('t');
  await user.type(await note(), 'All is well{Enter}');
  expect(await screen.findByText('The disk is full')).toBeTruthy();
  expect((await note()).value).toBe('All is well');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getAllByText('The disk is full').length).toBeGreaterThan(0));
  expect([(await note()).value, await logged()]).toEqual(['All is well', []]);
});

test('after the last one, going back ends the hour', async () => {
  const { core, user } = await hour('Anna Wrona');
  await screen.findByText('1 of 1');
  await user.keyboard('n');
  await user.type(await note(), '{Enter}');
  await screen.findByText('1 call, 0 talked.');
  await user.click(screen.getByRole('button', { name: 'Back to the rhythm' }));
  await screen.findByRole('button', { name: 'Begin to call' });
  expect((await core.call('calls.get', {})).running).toBeNull();
});

test('opened without an hour it says there is nobody left', async () => {
  openMeetings(await practice(), CALLING);
  expect(await screen.findByText('That was the list')).toBeTruthy();
});

test('a win they have not heard of is told in the call; one press says so', async () => {
  const core = await practice();
  const { id } = await core.call('clients.create', {
    client: { kind: 'company', name: 'Wrona & Co', language: 'en' },
    engagement: { title: 'Books', kind: 'recurring', startedOn: '2025-06-02' as Day },
  });
  const win = { engagementId: null, meaning: '', on: '2026-02-20' as Day, mayQuote: false };
  await core.call('wins.log', { clientId: id, win: { ...win, what: 'Refund of £212' } });
  await core.call('wins.log', { clientId: id, win: { ...win, what: 'A prize in June', on: '2026-06-01' as Day } });
  await core.call('calls.begin', {});
  const { user } = openMeetings(core, CALLING);
  expect(await screen.findByText('Tell them')).toBeTruthy();
  expect(screen.queryByText(/prize/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Told: Refund of £212' }));
  expect(await screen.findByText('Last win')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Told:/ })).toBeNull();
  expect(await core.call('wins.ofClient', { clientId: id })).toMatchObject([{ toldOn: null }, { what: 'Refund of £212', channel: 'phone' }]);
});
