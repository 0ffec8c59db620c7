// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, makeCore } from '../../electron/core/testing/make-core.ts';
import { renderScreen } from '../testing/render-app.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useCall } from './use-call.ts';
import { useCommand } from './use-command.ts';

function Names() {
  const list = useCall('clients.list', {});
  return <Loaded of={list}>{({ rows }) => <p>{rows.map(({ name }) => name).join(', ') || 'nobody'}</p>}</Loaded>;
}

function Missing() {
  return <Loaded of={useCall('clients.get', { id: 99 })}>{({ name }) => <p>{name}</p>}</Loaded>;
}

function Archive() {
  const archive = useCommand('clients.archive');
  return (
    <>
      <button type="button" onClick={() => void archive.run({ id: 99 })}>
        Archive
      </button>
      <p>{archive.error?.code ?? 'no refusal'}</p>
    </>
  );
}

test('an answer is asked again as soon as what it reads has changed', async () => {
  const { core } = renderScreen(<Names />);
  await screen.findByText('nobody');
  await act(() => addClient(core, { name: 'Wrona Ceramika' }));
  await screen.findByText('Wrona Ceramika');
});

test('a refused query says why and can be asked again', async () => {
  renderScreen(<Missing />);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('This entry is not there any more.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
});

test('a refused command keeps its refusal for whoever shows it', async () => {
  const { user } = renderScreen(<Archive />, { core: makeCore() });
  await user.click(await screen.findByRole('button', { name: 'Archive' }));
  await screen.findByText('not-found');
});
