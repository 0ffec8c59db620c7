import type { Page } from '@playwright/test';
import type { Input } from '#shared/contract/index.ts';
import type { Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, MINUTE, SECOND } from '#shared/time/duration.ts';
import { expect, test, type TestHost } from './fixtures.ts';
import { faultsOf, goTo } from './steps.ts';
import type { TestTime } from './test-time.ts';

type Own = Input<'reminders.add'>['reminder'];
const PLAIN = { clientId: null, zone: 'floating', repeat: null, repeatBase: 'schedule', policy: 'exact' } as const;

function remind(host: TestHost, text: string, time: string, more: Partial<Own> = {}): Promise<{ readonly id: number }> {
  return host.call('reminders.add', { reminder: { ...PLAIN, startsOn: '2026-02-26' as Day, text, time, ...more } });
}

/** A practice that is reminded of nothing but what it set itself. */
async function quietPractice(host: TestHost): Promise<void> {
  await host.call('practice.setUp', { name: 'Brzoza Books' });
  await host.call('reminders.saveSettings', { off: ['morning'] });
}

/** Time goes by while everybody is awake: whatever a heartbeat began is ended before the next one. */
async function pass(time: TestTime, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 10 * SECOND) await time.moveBy(Math.min(left, 10 * SECOND));
}

const corner = (page: Page) => page.getByRole('status', { name: 'Notices' });
const noticed = (page: Page, name: RegExp) => corner(page).getByRole('button', { name });
const waiting = (page: Page) => page.getByRole('grid', { name: 'Reminders that wait' }).getByRole('row');

test('a reminder comes at its time, and its notice opens the client', async ({ page, host, time }) => {
  await quietPractice(host);
  const { id } = await host.call('clients.create', { client: { kind: 'company', name: 'Wrona Ceramika' }, people: [] });
  await remind(host, 'Ask about the kiln', '09:15', { clientId: id });
  await goTo(page, '/clients');
  await pass(time, 2 * MINUTE);
  await expect(corner(page)).toBeEmpty();
  await pass(time, 2 * MINUTE);
  const notice = noticed(page, /^Ask about the kiln/);
  await expect(notice).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await notice.click();
  await expect(page).toHaveURL(new RegExp(`#/clients/${id}$`));
  await expect(corner(page)).toBeEmpty();
});

test('put off until tomorrow, it comes back after a restart, and not before', async ({ page, host, time, startHost }) => {
  await quietPractice(host);
  await remind(host, 'Ring the bank', '09:13');
  await pass(time, 2 * MINUTE);
  await goTo(page, '/reminders');
  await waiting(page).first().focus();
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: 'Tomorrow at 09:00' }).click();
  await expect(page.getByText('Again Fri 27 Feb, 09:00: Ring the bank')).toBeVisible();
  await host.stop();
  const again = await startHost(host.folder);
  await page.goto(again.freshAddress());
  await goTo(page, '/reminders');
  await expect(page.getByRole('grid', { name: 'Put off' }).getByRole('row')).toContainText('Ring the bank');
  await pass(time, MINUTE);
  await expect(corner(page)).toBeEmpty();
  await time.moveBy(DAY_OF_HOURS);
  await pass(time, MINUTE);
  await expect(waiting(page)).toContainText('Ring the bank');
  await expect(
    corner(page)
      .getByRole('button', { name: /Ring the bank/ })
      .first(),
  ).toBeVisible();
});

test('after a weekend what gathered is one notice, and everything stands in the list', async ({ page, host, time }) => {
  await quietPractice(host);
  const days = ['2026-02-28', '2026-02-28', '2026-03-01', '2026-03-01', '2026-03-02'];
  for (const [index, startsOn] of days.entries()) await remind(host, `Number ${index + 1}`, '08:00', { startsOn: startsOn as Day });
  await goTo(page, '/clients');
  // Monday 2 March, 09:12: the computer has slept since Thursday.
  await time.moveBy(4 * DAY_OF_HOURS);
  await pass(time, MINUTE);
  const notice = noticed(page, /^While you were away: 5 reminders/);
  await expect(notice).toBeVisible();
  await expect(corner(page).getByRole('button', { name: /^Dismiss/ })).toHaveCount(1);
  await notice.click();
  await expect(page).toHaveURL(/#\/reminders$/);
  await expect(waiting(page)).toHaveCount(5);
  await expect(waiting(page).first()).toContainText('Number 1');
});

test('done by key, and taken back; the page says what closing it means', async ({ page, host, time }) => {
  await quietPractice(host);
  await remind(host, 'Ring the bank', '09:13');
  await remind(host, 'Water the plants', '09:14', { repeat: { unit: 'day', every: 1, until: null } });
  await pass(time, 3 * MINUTE);
  await goTo(page, '/reminders');
  await expect(page.getByText(/When the page or its program is closed, nothing is said/)).toBeVisible();
  await waiting(page).first().focus();
  await page.keyboard.press('d');
  await expect(page.getByText('Done: Ring the bank')).toBeVisible();
  await expect(waiting(page)).toHaveCount(1);
  await expect(waiting(page)).toBeFocused();
  await expect(noticed(page, /^Ring the bank/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(waiting(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Later: Water the plants' }).click();
  await page.getByRole('menuitem', { name: 'In an hour' }).click();
  await page.getByRole('button', { name: /^History/ }).click();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Change: Water the plants' }).click();
  await expect(page.getByRole('region', { name: 'When it comes' }).getByRole('listitem')).toHaveCount(5);
  expect(await faultsOf(page)).toEqual([]);
});

test('what a notice lies on can be scrolled out from under it', async ({ page, host, time }) => {
  await quietPractice(host);
  await page.setViewportSize({ width: 900, height: 600 });
  for (const text of ['Ring the bank', 'Water the plants']) await remind(host, text, '09:13');
  for (let n = 1; n <= 9; n += 1) await remind(host, `Later ${n}`, '09:00', { startsOn: `2026-03-0${n}` as Day });
  await goTo(page, '/reminders');
  await pass(time, 2 * MINUTE);
  await expect(noticed(page, /^Water the plants/)).toBeVisible();
  const last = page.getByRole('link', { name: 'Change: Later 9' });
  await last.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reminder', exact: true })).toBeVisible();
});

test('in a small window a notice lies on no button of a dialog, and is read while one is open', async ({ page, host, time }) => {
  await quietPractice(host);
  await page.setViewportSize({ width: 900, height: 600 });
  await host.call('clients.create', { client: { kind: 'company', name: 'Wrona Ceramika' }, people: [] });
  await remind(host, 'Ask about the kiln', '09:13');
  await goTo(page, '/clients/1');
  await page.keyboard.press('Control+l');
  const save = page.getByRole('dialog').getByRole('button', { name: 'Save' });
  await expect(save).toBeVisible();
  const before = await page.evaluate(() => document.activeElement?.outerHTML);
  await pass(time, 2 * MINUTE);
  await expect(noticed(page, /^Ask about the kiln/)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(before);
  const notice = (await corner(page).boundingBox())!;
  const buttons = await page.getByRole('dialog').getByRole('button').all();
  const under = [];
  for (const button of buttons) {
    const at = (await button.boundingBox())!;
    const apart = at.x + at.width <= notice.x || notice.x + notice.width <= at.x || at.y + at.height <= notice.y || notice.y + notice.height <= at.y;
    if (!apart) under.push(await button.textContent());
  }
  expect(buttons.length).toBeGreaterThan(2);
  expect(under).toEqual([]);
  await corner(page)
    .getByRole('button', { name: /^Dismiss/ })
    .click();
  await expect(save).toBeVisible();
});
