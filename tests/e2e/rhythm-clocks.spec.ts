import { instantOf, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, MINUTE } from '#shared/time/duration.ts';
import { expect, test, type TestHost } from './fixtures.ts';
import type { TestTime } from './test-time.ts';

const ZONE = 'Europe/Warsaw';
const at = (day: string, time: string): number => instantOf(day as Day, time, ZONE);
const until = (time: TestTime, moment: number): Promise<void> => time.moveBy(moment - time.now());

test.beforeEach(async ({ host, page }) => {
  await host.call('practice.setUp', { name: 'Brzoza Books', language: 'en' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

async function wrona(host: TestHost): Promise<number> {
  const { id } = await host.call('clients.create', {
    client: { kind: 'company', name: 'Wrona Ceramika' },
    people: [{ person: { name: 'Anna Wrona', points: [{ kind: 'phone', label: '', value: '+48 12 555 01 72' }] }, role: 'decision_maker' }],
  });
  return id;
}

test('a promise of Friday 16:00, noted by keyboard alone, is due on Monday at 10:00 and stands on the sheet before one closes', async ({
  page,
  host,
  time,
}) => {
  await wrona(host);
  await until(time, at('2026-02-27', '16:00'));
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('dialog', { name: 'What did you promise?' })).toBeVisible();
  await page.keyboard.type('oddzwonić do Wrony w sprawie VAT');
  await expect(page.getByRole('combobox', { name: 'To whom' })).toHaveValue('Wrona Ceramika');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Noted for Wrona Ceramika: by 2 Mar, 10:00.')).toBeVisible();
  await until(time, at('2026-02-27', '16:45'));
  await page.evaluate(() => {
    location.hash = '/sheet/before-close';
  });
  await expect(page.locator('[data-ready]')).toBeVisible();
  const row = page.getByRole('row', { name: /oddzwonić do Wrony/ });
  await expect(row).toContainText('Anna Wrona, Wrona Ceramika');
  await expect(row).toContainText('Mon 2 Mar 10:00');
});

test('an enquiry of 11:00 answered at 11:40 with two times: at 11:40 of the next day the answer is missing, and nothing of mine', async ({
  page,
  host,
  time,
}) => {
  await until(time, at('2026-03-03', '11:00'));
  const { id: clientId } = await host.call('clients.create', { client: { kind: 'company', name: 'Firth & Co', stage: 'enquiry' } });
  const { mine } = await host.call('clocks.ofClient', { clientId });
  expect(mine.map(({ targetAt, dueAt }) => [targetAt, dueAt])).toEqual([[at('2026-03-03', '12:00'), at('2026-03-04', '11:00')]]);
  await until(time, at('2026-03-03', '11:40'));
  const { pair } = await host.call('sales.slots', { clientId, minutes: 60 });
  await host.call('sales.offerSlots', { offer: { clientId, slotA: pair!.a, slotB: pair!.b, minutes: 60, channel: 'phone' }, via: 'email', text: 'Two times' });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/clients/${clientId}`);
  const theirs = page.getByRole('region', { name: 'What they owe me an answer on' });
  await expect(theirs).toContainText('answer by 4 Mar, 11:40');
  await expect(page.getByRole('region', { name: 'What I promised' }).getByRole('listitem')).toHaveCount(0);
  await time.moveBy(DAY_OF_HOURS + MINUTE);
  await page.reload();
  await expect(theirs).toContainText('no answer since 4 Mar, 11:40 · next move is mine');
});

test('a line that was not saved is still there after a reload', async ({ page, host }) => {
  await wrona(host);
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.type('ring Wrona about the kiln');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /^Capture/ }).click();
  await expect(page.getByRole('textbox', { name: 'In one line' })).toHaveValue('ring Wrona about the kiln');
});
