// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderPart } from '../testing/render-app.tsx';
import { useToasts } from './toasts.tsx';

function Archive({ onUndo }: { readonly onUndo: () => void }) {
  const { show } = useToasts();
  return (
    <button type="button" onClick={() => show({ text: 'Anna Wrona archived', action: { label: 'Undo', onPress: onUndo } })}>
      Archive
    </button>
  );
}

test('a toast says what was done; its button takes it back and the toast goes', async () => {
  const onUndo = vi.fn<() => void>();
  const { user } = renderPart(<Archive onUndo={onUndo} />);
  await user.click(screen.getByRole('button', { name: 'Archive' }));
  expect(screen.getByRole('alert').textContent).toBe('Anna Wrona archived');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUndo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Anna Wrona archived')).toBeNull();
});

test('F6 moves the focus to the toast and back', async () => {
  const { user } = renderPart(<Archive onUndo={() => undefined} />);
  const archive = screen.getByRole('button', { name: 'Archive' });
  await user.click(archive);
  await user.keyboard('{F6}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  await user.keyboard('{F6}');
  expect(document.activeElement).toBe(archive);
});
