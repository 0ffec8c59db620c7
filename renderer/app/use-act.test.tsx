// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, makeCore } from '../../electron/core/testing/make-core.ts';
import { useCall } from '../api/use-call.ts';
import { renderScreen } from '../testing/render-app.tsx';
import { useAct } from './use-act.ts';

function Archive({ id }: { readonly id: number }) {
  const archive = useAct('clients.archive');
  const bringBack = useAct('clients.bringBack');
  const list = useCall('clients.list', {});
  return (
    <>
      <p>{list.data?.total} current</p>
      <button type="button" onClick={() => void archive.run({ id }, { done: 'Archived', undo: () => bringBack.run({ id }) })}>
        Archive
      </button>
    </>
  );
}

test('what was done is said, and Undo takes it back', async () => {
  const core = makeCore();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = renderScreen(<Archive id={id} />, { core });
  await screen.findByText('1 current');
  await user.click(screen.getByRole('button', { name: 'Archive' }));
  await screen.findByText('Archived');
  await screen.findByText('0 current');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('1 current');
});

function ArchiveAsStep({ id }: { readonly id: number }) {
  const archive = useAct('clients.archive');
  return (
    <button type="button" onClick={() => void archive.run({ id }, { done: 'Archived', undo: 'step' })}>
      Archive
    </button>
  );
}

const archived = async (core: ReturnType<typeof makeCore>) => (await core.call('clients.list', { show: 'archived' })).rows.map(({ name }) => name);

test('Undo in a message takes back its own step', async () => {
  const core = makeCore();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = renderScreen(<ArchiveAsStep id={id} />, { core });
  await user.click(await screen.findByRole('button', { name: 'Archive' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('Undone: client archived · Wrona Ceramika');
  expect(await archived(core)).toEqual([]);
});

test('Undo in a message does not take back what was done after it, and says so', async () => {
  const core = makeCore();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = renderScreen(<ArchiveAsStep id={id} />, { core });
  await user.click(await screen.findByRole('button', { name: 'Archive' }));
  await screen.findByText('Archived');
  await addClient(core, { name: 'Adamek' });
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText(/^Something else was done since/);
  expect(await archived(core)).toEqual(['Wrona Ceramika']);
  expect((await core.call('clients.list', {})).rows.map(({ name }) => name)).toEqual(['Adamek']);
});

test('a refusal is said where nothing else could show it', async () => {
  const { user } = renderScreen(<Archive id={99} />);
  await user.click(await screen.findByRole('button', { name: 'Archive' }));
  await screen.findByText(/This entry is not there any more/);
  expect(screen.queryByText('Archived')).toBeNull();
});
