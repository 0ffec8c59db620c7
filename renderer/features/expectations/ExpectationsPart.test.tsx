// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Agreeing } from '../../../electron/core/testing/agreeing.ts';
import { addClient, makeCore } from '../../../electron/core/testing/make-core.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

const open = async (by: Agreeing, engagementId: number) =>
  renderApp(features, { core: by.core, at: { view: 'engagement', id: engagementId, part: 'expectations' } });

test('an existing client’s first sheet is put in writing, and what is open is filled in once', async () => {
  const by = await new Agreeing().begin();
  const { engagementId } = await by.engaged({ language: 'en' });
  const { user } = await open(by, engagementId);
  await user.click(await screen.findByRole('button', { name: 'Put it in writing' }));
  expect(await screen.findByText('It can be printed and signed once every open place is filled.')).toBeTruthy();
  await user.type(await screen.findByRole('textbox', { name: 'Fee' }), '£240 a month');
  await user.click(screen.getByRole('button', { name: 'Fill in' }));
  await waitFor(() => expect(screen.getAllByText('£240 a month').length).toBeGreaterThan(0));
});

test('the walkthrough meeting is planned from the sheet, and then stands there with its day', async () => {
  const by = await new Agreeing().begin();
  const { engagementId } = await by.drafted({ language: 'en' });
  const { user } = await open(by, engagementId);
  await user.click(await screen.findByRole('link', { name: 'Plan the walkthrough meeting' }));
  expect(await screen.findByRole('button', { name: /^Walkthrough What/ })).toBeTruthy();
  await user.click(within(screen.getByRole('group', { name: 'Day' })).getAllByRole('spinbutton')[0]!);
  await user.keyboard('03032026');
  await user.click(screen.getByRole('button', { name: /^Plan/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Walkthrough' })).toBeTruthy();
  location.hash = `#/engagements/${engagementId}/expectations`;
  expect(await screen.findByRole('link', { name: 'Walkthrough: Tuesday 3 March, 10:00' })).toBeTruthy();
});

test('while it is agreed how one works together, the sheet is begun on the client’s page, once', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const id = await addClient(core, { name: 'Wrona Ceramika', stage: 'agreement', language: 'en' });
  const { user } = renderApp(features, { core, at: { view: 'client', id } });
  await user.click(await screen.findByRole('button', { name: 'Draft the expectation sheet' }));
  expect(await screen.findByRole('button', { name: 'Edit: Money' })).toBeTruthy();
  location.hash = `#/clients/${id}`;
  await screen.findByRole('tab', { name: 'Requests' });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Draft the expectation sheet' })).toBeNull());
});

test('one clause is opened at a time, and says what is wrong with it', async () => {
  const by = await new Agreeing().begin();
  const { engagementId, id } = await by.drafted({ language: 'en' });
  await by.fill(id);
  const { user } = await open(by, engagementId);
  await user.click(await screen.findByRole('button', { name: 'Edit: Money' }));
  const text = await screen.findByRole('textbox', { name: /^Text/ });
  await user.clear(text);
  await user.type(text, 'Due on the {{sum}');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Nothing can fill \{sum\}/)).toBeTruthy();
  await user.clear(text);
  await user.type(text, 'Due on the 5th');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Due on the 5th')).toBeTruthy();
});

test('signed without the talk, it says what waits; a new version shows what is different', async () => {
  const by = await new Agreeing().begin();
  const { engagementId, id } = await by.drafted({ language: 'en' });
  await by.fill(id);
  await by.talkAll(id, ['money']);
  const { user } = await open(by, engagementId);
  await user.click(await screen.findByRole('button', { name: 'Sign…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/^1 point was not discussed: Money/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Signed' }));
  expect(await screen.findByText(/^Signed, and 1 point was not discussed/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'New version' }));
  expect(await screen.findByText('Different from version 1')).toBeTruthy();
});

test('a clause of one’s own goes into the template, for every sheet that comes after', async () => {
  const by = await new Agreeing().begin();
  const { engagementId, id } = await by.drafted({ language: 'en' });
  await by.core.call('expectations.addClause', { id, clause: { section: 8, situation: 'Holidays', weDo: 'Close the month early' } });
  const { user } = await open(by, engagementId);
  await user.click(await screen.findByRole('button', { name: 'Edit: Holidays' }));
  await user.click(await screen.findByRole('button', { name: 'Into my template' }));
  expect(await screen.findByText('In your template now')).toBeTruthy();
  const { clauses } = await by.core.call('expectations.template', { profession: 'bookkeeper', language: 'en' });
  expect(clauses.some(({ situation }) => situation === 'Holidays')).toBe(true);
});
