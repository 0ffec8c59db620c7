import { expect, test } from 'vitest';
import { showWhatIsWrong } from './hidden-start.ts';
import { fakeApplication } from './testing/fake-application.ts';

test.each([
  ['a start that somebody asked for', false, { problem: { kind: 'damaged' } }, 0],
  ['a hidden start, all being well', true, { problem: null }, 0],
  ['a hidden start without a practice', true, { problem: { kind: 'damaged' } }, 1],
  ['a hidden start that answers nothing it should', true, {}, 1],
])('%s: the window is shown only where it must be', async (_what, hidden, value, shown) => {
  const application = fakeApplication();
  application.answer = { ok: true, value };
  let shows = 0;
  await showWhatIsWrong({ hidden: () => hidden }, application, { show: () => void (shows += 1) });
  expect(shows).toBe(shown);
});
