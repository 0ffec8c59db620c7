// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { furnishPage } from '../testing/page.ts';
import { LongRowList } from './LongRowList.tsx';

afterEach(cleanup);

const SECTIONS = [
  { id: 'a', head: 'First · 300', count: 300, note: '20 more' },
  { id: 'b', head: 'Second · 400', count: 400, note: null },
];

function show() {
  furnishPage();
  const onOpen = vi.fn<(index: number) => void>();
  render(
    <LongRowList label="Lines" sections={SECTIONS} keyOf={(index) => index} rowHeight={36} onOpen={onOpen}>
      {(index) => `line ${index}`}
    </LongRowList>,
  );
  return { onOpen, user: userEvent.setup() };
}

const active = (): string | null => document.activeElement?.textContent ?? null;

test('of seven hundred rows only those in sight exist, under their heading', () => {
  show();
  expect(screen.getByText('First · 300')).toBeTruthy();
  expect(screen.getByText('line 0')).toBeTruthy();
  expect(screen.queryByText('line 299')).toBeNull();
  expect(screen.getAllByRole('row').length).toBeLessThan(100);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('703');
});

test('arrows walk the rows, and Enter opens the one reached', async () => {
  const { onOpen, user } = show();
  screen.getByText('line 0').closest<HTMLElement>('[role="row"]')?.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(active()).toBe('line 2');
  await user.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledWith(2);
});
