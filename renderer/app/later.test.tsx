// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test, vi } from 'vitest';
import { fetchParts, later } from './later.ts';

test('a part is fetched once the page stands, also where the browser does not say when it is idle, and is then drawn at once', async () => {
  const fetched = vi.fn<() => void>();
  const Part = later(
    async () => (fetched(), { Name: () => <p>here</p> }),
    (file) => file.Name,
  );
  expect('requestIdleCallback' in window).toBe(false);
  fetchParts();
  expect(fetched).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce(), { timeout: 5000 });
  render(
    <Suspense fallback={<p>waiting</p>}>
      <Part />
    </Suspense>,
  );
  expect(screen.getByText('here')).toBeDefined();
  expect(screen.queryByText('waiting')).toBeNull();
});
