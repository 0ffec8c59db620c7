import { expect, test } from './fixtures.ts';
import { watchForTrouble } from './trouble.ts';

// What every other test relies on: none of these passes unnoticed.
test.describe('a test fails when its page', () => {
  test('asks for anything outside this computer', async ({ context, trouble }) => {
    trouble.allow(/./);
    const watch = watchForTrouble(context);
    const page = await context.newPage();
    await page.route('http://elsewhere.example/', (route) => route.fulfill({ body: '' }));
    await page.goto('http://elsewhere.example/');
    expect(() => watch.assertNone()).toThrow(/request: http:\/\/elsewhere\.example\//);
  });

  test('violates its content security policy', async ({ page, context, trouble }) => {
    trouble.allow(/./);
    const watch = watchForTrouble(context);
    const reported = page.waitForEvent('console');
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('img'), { src: 'http://elsewhere.example/pixel.png' })));
    await reported;
    expect(() => watch.assertNone()).toThrow(/Content Security Policy/);
  });

  test('throws in a script', async ({ page, context, trouble }) => {
    trouble.allow(/./);
    const watch = watchForTrouble(context);
    const thrown = context.waitForEvent('weberror');
    // Not in a timer: the timers of a page whose clock is fixed are Playwright's, and they swallow it.
    await page.evaluate(() =>
      queueMicrotask(() => {
        throw new Error('broken');
      }),
    );
    await thrown;
    expect(() => watch.assertNone()).toThrow(/script: broken/);
  });

  test('is not quiet in its console', async ({ page, context, trouble }) => {
    trouble.allow(/./);
    const watch = watchForTrouble(context);
    const written = page.waitForEvent('console');
    await page.evaluate(() => console.error('oh'));
    await written;
    expect(() => watch.assertNone()).toThrow(/console: oh/);
  });
});

test('a page that has started asks for nothing outside its own host, and nothing in it complains', async ({ page, context }) => {
  const watch = watchForTrouble(context);
  const listening = page.waitForResponse('**/events');
  await page.reload();
  await listening;
  watch.assertNone();
});
