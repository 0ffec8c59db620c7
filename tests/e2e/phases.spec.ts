import type { ClientId } from '#shared/domain/ids.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { expect, test, type TestHost } from './fixtures.ts';
import { faultsOf, goTo, ownPractice } from './steps.ts';

const at = (day: string, time: string): number => instantOf(day as Day, time, 'Europe/Warsaw');

test.beforeEach(({ host, page }) => ownPractice(host, page));

async function client(host: TestHost): Promise<ClientId> {
  const points = [{ kind: 'phone', label: '', value: '+48 12 555 01 72' } as const, { kind: 'email', label: '', value: 'anna@wrona.example' } as const];
  const { id } = await host.call('clients.create', {
    client: { kind: 'company', name: 'Wrona Ceramics', language: 'en', stage: 'active' },
    people: [{ person: { name: 'Anna Wrona', greeting: 'Anna', points }, role: 'decision_maker' }],
    engagement: { title: 'Bookkeeping', kind: 'recurring', startedOn: '2025-06-02', meetingRhythm: 'quarterly' },
  });
  return id;
}

test('after the third ask the alarm stands on Today, the valley is agreed to, and they hear something every week (scenario 5)', async ({
  host,
  page,
  time,
}) => {
  const id = await client(host);
  await host.call('interactions.log', {
    clientId: id,
    at: time.now(),
    direction: 'out',
    channel: 'phone',
    result: 'connected',
    purpose: 'news',
    informs: true,
    summary: 'January is closed',
  });
  const request = { title: 'VAT return', dueOn: '2026-03-20' as Day, items: [{ text: 'Bank statement', mustHave: true }] };
  const list = await host.call('requests.save', { id: null, clientId: id, request });
  const items = (await host.call('requests.get', { id: list.id })).items.map((item) => item.id);
  for (const day of ['2026-03-02', '2026-03-05', '2026-03-09']) {
    await time.moveBy(at(day, '10:00') - time.now());
    await host.call('requests.ask', { id: list.id, now: items, channel: 'phone' });
  }
  await page.reload();
  const line = page.getByRole('row').filter({ hasText: 'Call today, ask for nothing' });
  await expect(line).toContainText('“Bank statement” was asked for 3 times and is still open');
  await goTo(page, `/clients/${id}`);
  const band = page.getByRole('region', { name: 'The phase we assume: Valley of despair' });
  await expect(band).toContainText('“Bank statement” was asked for 3 times and is still open');
  await expect(page.getByText('updates: monthly')).toBeVisible();
  await band.getByRole('button', { name: 'Why' }).click();
  await expect(page.getByRole('tab', { name: 'How it goes' })).toHaveAttribute('aria-selected', 'true');
  expect(await faultsOf(page)).toEqual([]);
  await band.getByRole('button', { name: 'Agree' }).click();
  await expect(page.getByText('Counts since 9 Mar')).toBeVisible();
  const plan = page.getByRole('region', { name: 'Through the low point' });
  await expect(plan.getByRole('listitem').filter({ hasText: 'Ask for three things at most' })).toContainText('1 thing has not come');
  await plan.getByRole('checkbox', { name: 'Call, and ask for nothing' }).focus();
  await page.keyboard.press('Space');
  await expect(plan.getByText('On 9 Mar', { exact: true })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await plan.getByRole('link', { name: 'On paper' }).click();
  await expect(page.locator('[data-ready]')).toContainText('What they said');
  await goTo(page, `/clients/${id}`);
  expect((await host.call('clients.get', { id })).gap).toMatchObject({ interval: 'weekly' });
  await goTo(page, '/today');
  await expect(page.getByText('Call today, ask for nothing')).toHaveCount(0);
});

test('a win takes one line and two presses, by key alone, and undo takes it back', async ({ host, page }) => {
  const id = await client(host);
  await goTo(page, `/clients/${id}`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Log a win');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^What was won/ }).fill('Refund of £212');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Win noted: Refund of £212')).toBeVisible();
  await page.getByRole('tab', { name: 'How it goes' }).click();
  await expect(page.getByText('not told yet', { exact: false })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No win is written down yet. What became easier for them?')).toBeVisible();
});
