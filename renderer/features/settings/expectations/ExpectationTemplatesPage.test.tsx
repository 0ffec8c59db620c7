// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeCore, type TestCore } from '../../../../electron/core/testing/make-core.ts';
import { renderApp } from '../../../testing/render-app.tsx';
import { features } from '../../features.ts';

async function opened() {
  const core = makeCore();
  await core.call('practice.setUp', {});
  return renderApp(features, { core, at: { view: 'settings', page: 'expectations' } });
}
const template = (core: TestCore) => core.call('expectations.template', { profession: 'bookkeeper', language: 'en' });

test('a clause is changed in its words, kept at once, and the original comes back', async () => {
  const { core, user } = await opened();
  const [first] = (await template(core)).clauses;
  const situation = typeof first!.situation === 'string' ? first!.situation : first!.situation.formal;
  await user.click(await screen.findByRole('button', { name: `Change: ${situation}` }));
  const dialog = within(await screen.findByRole('dialog'));
  const field = dialog.getByRole('textbox', { name: /^Situation/ });
  await user.clear(field);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText(/situation/i, { selector: '[class*="error"], [slot="errorMessage"]' })).toBeTruthy();
  await user.type(field, 'What it is all for');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: 'Change: What it is all for' })).toBeTruthy();
  expect((await template(core)).own).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Back to the original' }));
  expect(await screen.findByRole('button', { name: `Change: ${situation}` })).toBeTruthy();
  expect((await template(core)).own).toBe(false);
});

test('a place that nothing fills is refused with those that can be filled, and nothing typed is lost', async () => {
  const { core, user } = await opened();
  await user.click(await screen.findByRole('button', { name: 'Add a clause' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /^Situation/ }), 'The van breaks down');
  await user.type(dialog.getByRole('textbox', { name: /^What I do/ }), 'I ring {{nobody}');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText(/Nothing can fill \{nobody\}/)).toBeTruthy();
  expect((await template(core)).own).toBe(false);
  expect((dialog.getByRole('textbox', { name: /^Situation/ }) as HTMLInputElement).value).toBe('The van breaks down');
});

test('a clause moves down behind the next one of its section, and up again', async () => {
  const { core, user } = await opened();
  const order = async () => (await template(core)).clauses.filter(({ section }) => section === 8).map(({ key }) => key);
  const [first, second, ...rest] = await order();
  await user.click((await screen.findAllByRole('button', { name: /^More for: Documents come late/ }))[0]!);
  await user.click(await screen.findByRole('menuitem', { name: 'Down' }));
  await waitFor(async () => expect(await order()).toEqual([second, first, ...rest]));
  await user.click(screen.getByRole('button', { name: /^More for: Documents come late/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Up' }));
  await waitFor(async () => expect(await order()).toEqual([first, second, ...rest]));
});

test('a lesson is written down with the clause that was missing, goes into the template in view, or is forgotten', async () => {
  const { core, user } = await opened();
  await user.click(await screen.findByRole('button', { name: 'Write down a lesson' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getAllByText('Please fill this in.').length).toBeGreaterThan(0);
  await user.type(dialog.getByRole('textbox', { name: /^What you learnt/ }), 'Ask about the van');
  await user.type(dialog.getByRole('textbox', { name: /^Situation/ }), 'The van breaks down');
  await user.type(dialog.getByRole('textbox', { name: /^What I do/ }), 'I ring you');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await core.call('expectations.learn', { learnt: 'Nothing much', clause: { section: 8, situation: 'Rain', weDo: 'I wait' } });
  await user.click(await screen.findByRole('button', { name: 'Forget: Nothing much' }));
  await waitFor(() => expect(screen.queryByText('Nothing much')).toBeNull());
  await user.click(screen.getByRole('button', { name: /^Bookkeeper/ }));
  await user.click(await screen.findByRole('option', { name: /^Web designer/ }));
  await user.click(await screen.findByRole('button', { name: 'Into the template: Ask about the van' }));
  expect(await screen.findByRole('button', { name: 'Change: The van breaks down' })).toBeTruthy();
  expect((await template(core)).own).toBe(false);
});

test('a clause is taken out, and comes back by undo', async () => {
  const { core, user } = await opened();
  const before = (await template(core)).clauses;
  const [removed] = before.filter(({ section }) => section === 8);
  const situation = typeof removed!.situation === 'string' ? removed!.situation : removed!.situation.formal;
  await user.click(await screen.findByRole('button', { name: `More for: ${situation}` }));
  await user.click(await screen.findByRole('menuitem', { name: 'Take out' }));
  await waitFor(async () => expect((await template(core)).clauses).toHaveLength(before.length - 1));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await template(core)).clauses).toHaveLength(before.length));
});

test('words in one form of address stay while one looks at the other', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const polish = () => core.call('expectations.template', { profession: 'bookkeeper', language: 'pl' });
  const clause = (await polish()).clauses.find(({ body, situation }) => typeof body !== 'string' && typeof situation === 'string')!;
  const { formal: situation } = typeof clause.situation === 'string' ? { formal: clause.situation } : clause.situation;
  const { user } = renderApp(features, { core, at: { view: 'settings', page: 'expectations' } });
  await user.click(await screen.findByRole('button', { name: /^English Language/ }));
  await user.click(await screen.findByRole('option', { name: 'Polish' }));
  await user.click(await screen.findByRole('button', { name: `Change: ${situation}` }));
  const dialog = within(await screen.findByRole('dialog'));
  const body = (): HTMLElement => dialog.getByRole('textbox', { name: /^(Text|Read aloud)/ });
  await user.clear(body());
  await user.type(body(), 'Prosze Pani');
  await user.click(dialog.getByRole('radio', { name: 'Informal' }));
  await user.clear(body());
  await user.type(body(), 'Hej');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect((await polish()).clauses.find(({ key }) => key === clause.key)?.body).toEqual({ formal: 'Prosze Pani', informal: 'Hej' }));
});
