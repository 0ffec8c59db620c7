// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { renderPart } from '../testing/render-app.tsx';
import { RouteLink } from './RouteLink.tsx';
import { RouterProvider, useRouter } from './router.tsx';

function Place() {
  const { route, go, replace, back, step } = useRouter();
  return (
    <>
      <p>{JSON.stringify(route)}</p>
      <p>step {step}</p>
      <RouteLink to={{ view: 'client', id: 3 }}>Anna</RouteLink>
      <button type="button" onClick={() => go({ view: 'settings' })}>
        go
      </button>
      <button type="button" onClick={() => replace({ view: 'clients' })}>
        replace
      </button>
      <button type="button" onClick={back}>
        back
      </button>
    </>
  );
}

const renderPlace = () =>
  renderPart(
    <RouterProvider>
      <Place />
    </RouterProvider>,
  );

beforeEach(() => {
  location.hash = '#/today';
});

test('a link is a real address, and following it goes there', async () => {
  const { user } = renderPlace();
  const link = screen.getByRole('link', { name: 'Anna' });
  expect(link.getAttribute('href')).toBe('#/clients/3');
  await user.click(link);
  await screen.findByText('{"view":"client","id":3}');
  expect(screen.getByText('step 1')).toBeDefined();
});

test('back returns to where one was', async () => {
  const { user } = renderPlace();
  await user.click(screen.getByRole('button', { name: 'go' }));
  await screen.findByText('{"view":"settings"}');
  await user.click(screen.getByRole('button', { name: 'back' }));
  await screen.findByText('{"view":"today"}');
});

test('a replaced page is not in the history', async () => {
  const { user } = renderPlace();
  await user.click(screen.getByRole('button', { name: 'go' }));
  await screen.findByText('{"view":"settings"}');
  const entries = history.length;
  await user.click(screen.getByRole('button', { name: 'replace' }));
  await screen.findByText('{"view":"clients"}');
  expect(history.length).toBe(entries);
});

test('an address nobody knows is today', async () => {
  location.hash = '#/nowhere';
  renderPlace();
  await waitFor(() => expect(screen.getByText('{"view":"today"}')).toBeDefined());
});
