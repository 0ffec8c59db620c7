import type { Page } from '@playwright/test';
import type { ClientId, RequestListId } from '#shared/domain/ids.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { expect, test, type TestHost } from './fixtures.ts';
import { faultsOf, goTo, ownPractice } from './steps.ts';
import type { TestTime } from './test-time.ts';

const at = (day: string, time: string): number => instantOf(day as Day, time, 'Europe/Warsaw');

async function until(page: Page, time: TestTime, moment: number): Promise<void> {
  await time.moveBy(moment - time.now());
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test.beforeEach(({ host, page }) => ownPractice(host, page));

async function client(host: TestHost): Promise<ClientId> {
  const points = [{ kind: 'phone', label: '', value: '+48 12 555 01 72' } as const, { kind: 'email', label: '', value: 'anna@wrona.example' } as const];
  const { id } = await host.call('clients.create', {
    client: { kind: 'company', name: 'Wrona Ceramics', language: 'en' },
    people: [{ person: { name: 'Anna Wrona', greeting: 'Anna', points }, role: 'decision_maker' }],
    engagement: { title: 'Bookkeeping', kind: 'recurring', startedOn: '2025-06-02', meetingRhythm: 'quarterly' },
  });
  return id;
}

/** Five things, three of them must-haves, asked for by e-mail on Thursday and wanted by Wednesday. */
async function fiveAsked(host: TestHost): Promise<RequestListId> {
  const clientId = await client(host);
  const item = (text: string, mustHave = false) => ({ text, mustHave, why: 'so that the month can be closed' });
  const items = [item('Bank statement', true), item('Contracts'), item('Sales', true), item('Purchases', true), item('Payroll changes')];
  const { id } = await host.call('requests.save', { id: null, clientId, request: { title: 'VAT return', dueOn: '2026-03-04', items } });
  await host.call('requests.ask', { id, now: (await host.call('requests.get', { id })).items.map((each) => each.id), channel: 'email' });
  return id;
}

test('a list is written from what is usual, its must-haves are marked, and it is asked for when the text went out', async ({ host, page }) => {
  const id = await client(host);
  await goTo(page, `/clients/${id}/requests/new`);
  await page.getByRole('textbox', { name: 'What it is for' }).fill('February');
  await expect(page.getByRole('textbox', { name: 'What', exact: true }).first()).toHaveValue('Bank statements');
  await page.getByText('must-have').nth(3).click();
  await expect(page.getByText('4 must-haves. After a silence only 3 are asked for')).toBeVisible();
  await page.getByText('must-have').nth(3).click();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'February' })).toBeVisible();
  await page.getByRole('button', { name: 'Write the request' }).click();
  await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue(/^Five things I need by /);
  await page.getByRole('button', { name: 'Said', exact: false }).click();
  await expect(page.getByText('asked once').first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('five to three: a retreat with exactly three and the other two by a date (scenario 4)', async ({ host, page, time }) => {
  const id = await fiveAsked(host);
  await until(page, time, at('2026-03-04', '13:00'));
  await goTo(page, `/requests/${id}`);
  await expect(page.getByText('Ask for the 3 that are really needed')).toBeVisible();
  await page.getByRole('button', { name: 'Write the shorter request' }).click();
  await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('Three are enough for now');
  const text = await page.getByRole('textbox', { name: 'Text' }).inputValue();
  expect(text.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ']);
  expect(text).toContain('The other two can wait until Wednesday 18 March.');
});

test('one thing received is no silence: a thank-you and the other two must-haves (scenario 4)', async ({ host, page, time }) => {
  const id = await fiveAsked(host);
  await until(page, time, at('2026-03-02', '10:00'));
  await goTo(page, `/requests/${id}`);
  await page.getByRole('button', { name: 'Came: Sales', exact: true }).click();
  await page.getByRole('button', { name: 'Thank', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(/Thank you, this has arrived:\s+– Sales[^]+1\. Bank statement[^]+2\. Purchases/);
});

test('the third ask of one thing is a call with the question why it is hard (scenario 5)', async ({ host, page, time }) => {
  const id = await fiveAsked(host);
  await until(page, time, at('2026-03-04', '13:00'));
  const { next } = await host.call('requests.get', { id });
  await host.call('requests.ask', { id, now: next.now, channel: 'email' });
  await until(page, time, at('2026-03-10', '13:00'));
  await goTo(page, `/requests/${id}`);
  await expect(page.getByText('You would be asking Wrona Ceramics for this the third time: Bank statement, Sales, Purchases.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Write/ })).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'What to say on the phone' }).click();
  await expect(page.getByRole('textbox', { name: 'What you say' })).toHaveValue(/What makes it hard\?/);
  await expect(page.getByRole('button', { name: /mail/i })).toHaveCount(0);
  await page.getByRole('button', { name: 'Said', exact: false }).click();
  await expect(page.getByText('asked 3 times').first()).toBeVisible();
  await page.getByRole('button', { name: 'Why it is hard', exact: true }).click();
  await page.getByText('someone else has it').click();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('someone else has it').first()).toBeVisible();
});
