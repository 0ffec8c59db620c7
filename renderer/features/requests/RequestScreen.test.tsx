// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, makeCore } from '../../../electron/core/testing/make-core.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

test('at a low point the page says that less is asked for than stands on the list, and which of it', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const clientId = await addClient(core, { name: 'Wrona Ceramika', stage: 'active' });
  const items = ['Contracts', 'Statements', 'Sales', 'Purchases'].map((text) => ({ text, mustHave: text !== 'Contracts' }));
  const { id } = await core.call('requests.save', { id: null, clientId, request: { title: 'January', dueOn: '2026-03-20', items } });
  const { user } = renderApp(features, { core, at: { view: 'request', id } });
  expect(await screen.findByRole('heading', { level: 1, name: 'January' })).toBeTruthy();
  expect(screen.queryByText(/^At a low point/)).toBeNull();
  await core.call('phases.note', { clientId, code: 'S4', kind: 'somebody' });
  await core.call('phases.agree', { clientId });
  expect(await screen.findByText('At a low point 3 things are asked for at a time: Statements, Sales, Purchases. The rest waits.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Write the request' }));
  const [draft] = await core.call('messages.open', { clientId });
  expect(draft?.body).not.toContain('Contracts');
});
