import type { Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { expect, test, type TestHost } from './fixtures.ts';
import { faultsOf } from './steps.ts';

/** Thursday 26 February 2026, 09:12 in Warsaw. */
const NOW = Date.UTC(2026, 1, 26, 8, 12);

async function quarterlyClient(host: TestHost): Promise<number> {
  await host.call('practice.setUp', {});
  const { id } = await host.call('clients.create', {
    client: { kind: 'company', name: 'Wrona Ceramika' },
    people: [{ person: { name: 'Anna Wrona', points: [{ kind: 'phone', label: '', value: '+48 22 555 01 66' }] }, role: 'decision_maker' }],
    engagement: { title: 'Books', startedOn: '2025-01-01', meetingRhythm: 'quarterly' },
  });
  const sent = { clientId: id, direction: 'out', channel: 'email', result: 'delivered' } as const;
  await host.call('interactions.log', { ...sent, at: NOW, purpose: 'news', informs: true, summary: 'Where things stand' });
  return id;
}

test('a quarterly client without news for 38 days is overdue, whatever was delivered and asked for meanwhile', async ({ page, host, time }) => {
  const clientId = await quarterlyClient(host);
  const sent = { clientId, direction: 'out', channel: 'email', result: 'delivered', informs: false } as const;
  await time.moveBy(10 * DAY_OF_HOURS);
  await host.call('interactions.log', { ...sent, at: time.now(), purpose: 'answer', summary: 'The return, on time' });
  await time.moveBy(11 * DAY_OF_HOURS);
  await host.call('interactions.log', { ...sent, at: time.now(), purpose: 'ask', summary: 'The statements, please' });
  await page.reload();
  await expect(page.getByRole('row', { name: /Say where things stand/ })).toHaveCount(0);
  await time.moveBy(17 * DAY_OF_HOURS);
  await page.reload();
  const row = page.getByRole('row', { name: /Say where things stand/ });
  await expect(row).toContainText('Anna Wrona');
  await expect(row).toContainText('Overdue');
  await expect(row).toContainText('38 days since 26 Feb, 28 agreed.');
});

async function promisedTo(host: TestHost, name: string, person: string, dueAt: number): Promise<number> {
  const { id } = await host.call('clients.create', {
    client: { kind: 'company', name, stage: 'proposal' },
    people: [{ person: { name: person }, role: 'decision_maker' }],
  });
  await host.call('clocks.capture', { clientId: id, what: `The figures for ${name}`, dueAt });
  return id;
}

test('after an absence what gathered is sorted by client: some is put off at once, others are told one by one', async ({ page, host, time }) => {
  await host.call('practice.setUp', {});
  const anna = await promisedTo(host, 'Wrona Ceramika', 'Anna Wrona', NOW + HOUR);
  const marianne = await promisedTo(host, 'Lefort Chocolat', 'Marianne Lefort', NOW + HOUR);
  const agnieszka = await promisedTo(host, 'Kulesza Wet', 'Agnieszka Kulesza', NOW + HOUR);
  await host.call('absences.add', { clientId: null, absence: { kind: 'away', fromOn: '2026-02-27' as Day, toOn: '2026-03-06' as Day } });
  // Monday 9 March.
  await time.moveBy(11 * DAY_OF_HOURS);
  await page.reload();
  await expect(page.getByRole('grid', { name: 'What is due today' })).toBeVisible();
  await expect(page.getByText('3 things have gathered while you were away.')).toBeVisible();
  await page.getByRole('link', { name: 'Sort by client' }).click();
  await expect(page.getByText('3 things, 3 clients.')).toBeVisible();
  await page.getByText('Anna Wrona', { exact: true }).click();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Not today' }).click();
  await page.getByRole('button', { name: /^In a week/ }).click();
  await expect(page.getByText('2 things, 2 clients.')).toBeVisible();

  await page.getByText('Tick all').click();
  await page.getByRole('button', { name: 'Tell them you are back' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Write to Agnieszka Kulesza' })).toBeVisible();
  await expect(page.getByText('1 of 2')).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Text' });
  await expect(text).toHaveValue(/I am back at work, and this is where we stand\./);
  const same = 'Hello,\n\nI am back at work. The new form applies from May.\n\nRegards';
  await page.getByRole('textbox', { name: 'Subject' }).fill('I am back');
  await text.fill(same);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Sent', exact: true }).click();

  // The same to the next one would be a newsletter.
  await expect(page.getByRole('heading', { level: 1, name: 'Write to Marianne Lefort' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Subject' }).fill('I am back');
  await text.fill(same);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText(/that is a newsletter/)).toBeVisible();
  expect((await host.call('interactions.list', { clientId: marianne })).total).toBe(0);
  await text.fill(same.replace('May.', 'May.\nYour lease is with the notary.'));
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Sent', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Monday 9 March' })).toBeVisible();
  const told = [anna, marianne, agnieszka].map(async (clientId) => (await host.call('interactions.list', { clientId })).total);
  expect(await Promise.all(told)).toEqual([0, 1, 1]);
});

test('the week ends on Friday at three with what runs out before Monday, and begins with the pipeline and the calls', async ({ page, host, time }) => {
  await host.call('practice.setUp', {});
  // Monday, in the first hour of work.
  await promisedTo(host, 'Wrona Ceramika', 'Anna Wrona', Date.UTC(2026, 2, 2, 8, 30));
  await time.moveBy(DAY_OF_HOURS + 5 * HOUR + 47 * MINUTE);
  await page.reload();
  await expect(page.getByText(/14:59/)).toBeVisible();
  const notice = page.getByRole('note').getByText('1 promise runs out before the next working morning (Monday 2 March).');
  await expect(notice).toHaveCount(0);
  await time.moveBy(MINUTE);
  await page.reload();
  await expect(notice).toBeVisible();
  await page.getByRole('link', { name: 'Before I close' }).click();
  await expect(page).toHaveURL(/#\/sheet\/before-close$/);
  await expect(page.getByText('The figures for Wrona Ceramika').first()).toBeAttached();

  await time.moveBy(3 * DAY_OF_HOURS - 6 * HOUR);
  await page.goto(new URL('#/today', page.url()).href);
  await page.reload();
  const week = page.getByRole('navigation', { name: 'A new week' });
  await expect(week.getByRole('link', { name: 'Pipeline' })).toHaveAttribute('href', '#/pipeline');
  await expect(week.getByRole('link', { name: 'Calls of the week' })).toHaveAttribute('href', '#/rhythm/calls');
  await expect(notice).toHaveCount(0);
});

test('on a day of absence only what cannot wait stands there', async ({ page, host }) => {
  await host.call('sample.open', {});
  await host.call('absences.add', { clientId: null, absence: { kind: 'away', fromOn: '2026-02-26' as Day, toOn: '2026-03-06' as Day } });
  await page.reload();
  await expect(page.getByText('You are away until 6 March.')).toBeVisible();
  await expect(page.getByText(/closed today/)).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(1);
  await expect(page.getByText(/^Waits until you are back, \d+:/)).toBeVisible();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('row')).not.toHaveCount(1);
});
