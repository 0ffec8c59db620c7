// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Agreeing } from '../../../../electron/core/testing/agreeing.ts';
import { renderApp } from '../../../testing/render-app.tsx';
import { features } from '../../features.ts';

async function atTheTable() {
  const by = await new Agreeing().begin();
  const { engagementId, id } = await by.drafted({ language: 'en' });
  await by.fill(id);
  const app = renderApp(features, { core: by.core, at: { view: 'walkthrough', id: engagementId } });
  await screen.findByText('Clause 1');
  return { ...app, by, id };
}
const clauses = () => within(screen.getByRole('navigation', { name: 'Clauses' }));
const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Talked through' });

test('the space bar ticks a clause and an arrow turns the page', async () => {
  const { user, by, id } = await atTheTable();
  expect(box().checked).toBe(false);
  await user.keyboard(' ');
  await waitFor(() => expect(box().checked).toBe(true));
  expect(screen.getByText('1 of 12 talked through')).toBeTruthy();
  expect((await by.get(id)).clauses[0]).toMatchObject({ talk: 'settled', discussions: [{ channel: 'meeting' }] });
  await user.keyboard('{ArrowRight}');
  expect(await screen.findByText('Clause 2')).toBeTruthy();
  await user.keyboard('{PageUp}');
  expect(await screen.findByText('Clause 1')).toBeTruthy();
});

test('a question is written down in their words, and answered or carried on at the end', async () => {
  const { user, by, id } = await atTheTable();
  await user.click(clauses().getByRole('button', { name: /^8/ }));
  expect(await screen.findByText(/^Clause 8, first of ten situations$/)).toBeTruthy();
  await user.keyboard('q');
  await user.keyboard('And in August?{Enter}');
  expect(await screen.findByText('And in August?')).toBeTruthy();
  await user.keyboard('{Escape}');
  await user.click(clauses().getByRole('button', { name: /^12/ }));
  await user.click(await screen.findByRole('button', { name: 'Next: what is left' }));
  expect(await screen.findByRole('heading', { name: 'What is left' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Onto the next agenda' }));
  await waitFor(async () => expect((await by.keyed(id, 'late-documents')).discussions[0]?.agendaItemId).not.toBeNull());
});

test('by phone it counts once there is a note of what was said', async () => {
  const { user, by, id } = await atTheTable();
  await user.keyboard(' ');
  await waitFor(() => expect(box().checked).toBe(true));
  await user.click(clauses().getByRole('button', { name: /^12/ }));
  await user.click(await screen.findByRole('button', { name: 'Next: what is left' }));
  await user.click(await screen.findByRole('radio', { name: 'Phone' }));
  await waitFor(async () => expect((await by.get(id)).clauses[0]?.talk).toBe('unnoted'));
  await user.type(await screen.findByRole('textbox', { name: 'What was said' }), 'She agrees');
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  await waitFor(async () => expect((await by.get(id)).clauses[0]?.talk).toBe('settled'));
});

test('Esc leads back to the sheet', async () => {
  const { user } = await atTheTable();
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('link', { name: 'Talk it through' })).toBeTruthy();
});
