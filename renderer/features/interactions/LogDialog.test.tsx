// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { CALL, happened, openClient, openElsewhere, practice } from './testing/open-interactions.tsx';

/** Anna Wrona, engaged with monthly updates, last told something 37 days ago. */
async function anna(): Promise<{ readonly core: TestCore; readonly id: number }> {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  await happened(core, id, 37, { ...CALL, minutes: 14, summary: 'Year closed' });
  return { core, id };
}

const dialog = () => screen.findByRole('dialog', { name: 'Log an interaction' });
const inDialog = async () => within(await dialog());
const news = () => screen.getByRole<HTMLInputElement>('switch', { name: /Counts as news/ });
const choose = async (user: { click: (element: Element) => Promise<void> }, field: RegExp, option: string): Promise<void> => {
  await user.click(screen.getByRole('button', { name: field }));
  await user.click(await screen.findByRole('option', { name: option }));
};
const latest = async (core: TestCore, id: number) => (await core.call('interactions.list', { clientId: id })).rows[0];

test('on a client’s page the shortcut and two presses write an e-mail down, now and with the decision maker', async () => {
  const { core, id } = await anna();
  const { user } = openClient(core, id);
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  await user.keyboard('{Control>}l{/Control}');
  const form = await inDialog();
  await user.click(form.getByRole('radio', { name: 'E-mail' }));
  await user.click(form.getByRole('button', { name: /^Save/ }));
  expect(await screen.findByText('Saved. Anna Wrona: next update by 26 March.')).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await latest(core, id)).toMatchObject({
    channel: 'email',
    direction: 'out',
    result: 'delivered',
    purpose: 'news',
    informs: true,
    personName: 'Anna Wrona',
    on: '2026-02-26',
  });
});

test('from anywhere it begins with whose it is, found by name or person', async () => {
  const { core, id } = await anna();
  await addClient(core, { name: 'Studio Sroka' }, 'Beata Sroka');
  const { user } = openElsewhere(core);
  await screen.findByRole('heading', { level: 1, name: 'Clients' });
  await user.click(screen.getByRole('button', { name: /^Log/ }));
  await dialog();
  const client = screen.getByRole('combobox', { name: 'Client' });
  expect(document.activeElement).toBe(client);
  await user.keyboard('wron');
  await user.click(await screen.findByRole('option', { name: /Wrona Ceramika/ }));
  await user.click(await screen.findByRole('textbox', { name: 'In a few words' }));
  await user.paste('Kiln plan');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(/^Saved\. Anna Wrona/);
  expect(await latest(core, id)).toMatchObject({ channel: 'phone', summary: 'Kiln plan' });
});

test('without a client it is not written, and says what is missing', async () => {
  const { core, id } = await anna();
  const { user } = openElsewhere(core);
  await screen.findByRole('heading', { level: 1, name: 'Clients' });
  await user.keyboard('{Control>}l{/Control}');
  await dialog();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Please fill this in.')).toBeDefined();
  expect((await core.call('interactions.list', { clientId: id })).total).toBe(1);
});

test('news follows the rule and says why, until it is set by hand; then it stays', async () => {
  const { core, id } = await anna();
  const { user } = openClient(core, id);
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  await user.keyboard('{Control>}l{/Control}');
  const form = await inDialog();
  expect(news().checked).toBe(true);
  await user.click(form.getByRole('radio', { name: 'Voicemail' }));
  expect(news().checked).toBe(false);
  expect(form.getByText('Does not count as news. Nobody knows whether it was heard.')).toBeDefined();
  await user.click(form.getByRole('radio', { name: 'Letter' }));
  await choose(user, /About/, 'A request');
  expect(form.getByText('Does not count as news. It asks for something.')).toBeDefined();
  await user.click(news());
  expect(form.getByText('Set by hand.')).toBeDefined();
  await user.click(form.getByRole('radio', { name: 'Note' }));
  expect(news().checked).toBe(true);
  await user.click(form.getByRole('button', { name: /^Save/ }));
  await screen.findByText(/^Saved/);
  expect(await latest(core, id)).toMatchObject({ channel: 'note', informs: true });
});

test('a moment that has not come is refused with its sentence, and can be put right', async () => {
  const { core, id } = await anna();
  const { user } = openClient(core, id);
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  await user.keyboard('{Control>}l{/Control}');
  const form = await inDialog();
  const hour = within(form.getByRole('group', { name: 'Time' })).getAllByRole('spinbutton')[0];
  await user.click(hour!);
  await user.keyboard('17');
  await user.click(form.getByRole('button', { name: /^Save/ }));
  expect(await form.findByText('This lies in the future.')).toBeDefined();
  expect((await core.call('interactions.list', { clientId: id })).total).toBe(1);
  await user.click(hour!);
  await user.keyboard('08');
  await waitFor(() => expect(form.queryByText('This lies in the future.')).toBeNull());
  await user.click(form.getByRole('button', { name: /^Save/ }));
  await screen.findByText(/^Saved/);
  expect((await latest(core, id))?.at).toBe(Date.UTC(2026, 1, 26, 7, 12));
});

test('Undo takes back what was just written', async () => {
  const { core, id } = await anna();
  const { user } = openClient(core, id);
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  await user.keyboard('{Control>}l{/Control}');
  await user.click((await inDialog()).getByRole('button', { name: /^Save/ }));
  await screen.findByText(/^Saved/);
  expect((await core.call('interactions.list', { clientId: id })).total).toBe(2);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Withdrawn: no list and no number counts it.');
  expect((await core.call('interactions.list', { clientId: id })).total).toBe(1);
});

test('what does not inform leaves the update where it was', async () => {
  const { core, id } = await anna();
  const { user } = openClient(core, id);
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  await user.keyboard('{Control>}l{/Control}');
  const form = await inDialog();
  await user.click(form.getByRole('radio', { name: 'No answer' }));
  await user.click(form.getByRole('button', { name: /^Save/ }));
  expect(await screen.findByText('Saved. Anna Wrona: an update has been due since 20 February.')).toBeDefined();
});

test('with the keys alone: the shortcut, the channel by arrow, words, and Ctrl+Enter', async () => {
  const { core, id } = await anna();
  const { user } = openClient(core, id);
  const title = await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  title.focus();
  await user.keyboard('{Control>}l{/Control}');
  const form = await inDialog();
  await waitFor(() => expect(document.activeElement).toBe(form.getByRole('radio', { name: 'Call' })));
  await user.keyboard('{ArrowRight} ');
  expect(form.getByRole('radio', { name: 'E-mail' }).getAttribute('aria-checked')).toBe('true');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(/^Saved/);
  expect(await latest(core, id)).toMatchObject({ channel: 'email' });
  await waitFor(() => expect(document.activeElement).toBe(title));
});

test('Esc closes it and nothing is written', async () => {
  const { core, id } = await anna();
  const { user } = openClient(core, id);
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  await user.keyboard('{Control>}l{/Control}');
  await dialog();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await core.call('interactions.list', { clientId: id })).total).toBe(1);
});

test('words typed and not saved are not lost when it is closed: one press goes on with them', async () => {
  const { core, id } = await anna();
  const { user } = openClient(core, id);
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  await user.keyboard('{Control>}l{/Control}');
  const form = await inDialog();
  await user.click(form.getByRole('radio', { name: 'Visit' }));
  await user.type(form.getByRole('textbox', { name: 'In a few words' }), 'Looked at the second kiln');
  for (const _again of [1, 2]) {
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('Not saved.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Go on writing' }));
    expect((await inDialog()).getByRole<HTMLInputElement>('textbox', { name: 'In a few words' }).value).toBe('Looked at the second kiln');
  }
  await user.click((await inDialog()).getByRole('button', { name: /^Save/ }));
  await screen.findByText(/^Saved/);
  expect(await latest(core, id)).toMatchObject({ channel: 'visit', summary: 'Looked at the second kiln' });
});

test('an ask waits for an answer unless one unticks it; what they say ends it, in one step with what was logged', async () => {
  const { core, id } = await anna();
  const clocks = () => core.call('clocks.ofClient', { clientId: id as never });
  const { user } = openClient(core, id);
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  await user.keyboard('{Control>}l{/Control}');
  await dialog();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /I expect an answer/ }).checked).toBe(false);
  await choose(user, /About/, 'A request');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /I expect an answer/ }).checked).toBe(true);
  await user.type(screen.getByRole('textbox', { name: 'In a few words' }), 'Which lease?');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(async () => expect((await clocks()).theirs).toMatchObject([{ what: 'Which lease?' }]));
  await user.keyboard('{Control>}l{/Control}');
  await dialog();
  await user.click(screen.getByRole('radio', { name: 'From them' }));
  expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: /Which lease\?/ })).checked).toBe(true);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(async () => expect((await clocks()).theirs).toEqual([]));
  await user.click((await screen.findAllByRole('button', { name: 'Undo' }))[0]!);
  await waitFor(async () => expect((await clocks()).theirs).toHaveLength(1));
  expect((await core.call('interactions.list', { clientId: id as never })).rows[0]).toMatchObject({ direction: 'out', purpose: 'ask' });
});

test('after a talk that I began it asks whether they answered, and ends nothing by itself', async () => {
  const { core, id } = await anna();
  const ask = { clientId: id, at: core.ports.time.now(), direction: 'out', channel: 'email', result: 'delivered', purpose: 'ask', informs: false } as const;
  await core.call('interactions.log', { ...ask, expectsAnswer: true, summary: 'Which lease?' });
  const { user } = openClient(core, id);
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  await user.keyboard('{Control>}l{/Control}');
  const form = await inDialog();
  const question = within(await form.findByRole('group', { name: 'Did they answer it?' }));
  expect(question.getByRole<HTMLInputElement>('checkbox', { name: /Which lease/ }).checked).toBe(false);
  await user.click(form.getByRole('radio', { name: 'Somebody else' }));
  expect(form.queryByRole('group', { name: 'Did they answer it?' })).toBeNull();
  await user.click(form.getByRole('radio', { name: 'Talked' }));
  await user.click(await form.findByRole('checkbox', { name: /Which lease/ }));
  await user.click(form.getByRole('button', { name: /^Save/ }));
  await waitFor(async () => expect((await core.call('clocks.ofClient', { clientId: id })).theirs).toEqual([]));
});
