import type { Locator, Page } from '@playwright/test';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { expect, test, type TestHost } from './fixtures.ts';
import { faultsOf, goTo, ownPractice } from './steps.ts';

test.beforeEach(({ host, page }) => ownPractice(host, page));

type Engaged = { readonly clientId: ClientId; readonly engagementId: EngagementId };

/** Somebody whose work began on a day; Monday 23 February, three days ago, unless another is said. */
async function engaged(host: TestHost, startedOn = '2026-02-23'): Promise<Engaged> {
  const { id: clientId } = await host.call('clients.create', {
    client: { kind: 'company', name: 'Wrona Ceramics', language: 'en', stage: 'onboarding' },
    people: [{ person: { name: 'Anna Wrona', greeting: 'Anna' }, role: 'decision_maker' }],
    engagement: { title: 'Bookkeeping', kind: 'recurring', startedOn: startedOn as Day },
  });
  const { engagements } = await host.call('clients.get', { id: clientId });
  return { clientId, engagementId: engagements[0]!.id };
}

/** The same with its plan laid: the kickoff, the talk and the words of success are due today. */
async function planned(host: TestHost): Promise<Engaged> {
  const both = await engaged(host);
  await host.call('plans.start', { engagementId: both.engagementId, anchorOn: '2026-02-23' as Day });
  return both;
}

async function stepOf(host: TestHost, engagementId: EngagementId, text: string) {
  const { plan } = await host.call('plans.ofEngagement', { engagementId });
  return plan?.steps.find((step) => step.text === text);
}

async function typeInto(page: Page, field: Locator, typed: string): Promise<void> {
  await field.getByRole('spinbutton').first().click();
  await page.keyboard.type(typed);
}

/** The row of a day in the two lanes. */
const dayRow = (page: Page, name: string): Locator => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

test('a plan that would be over already is refused in a sentence, and laid from a later day', async ({ host, page }) => {
  const { engagementId } = await engaged(host, '2025-06-02');
  await goTo(page, `/engagements/${engagementId}/onboarding`);
  await page.getByRole('button', { name: 'Lay the plan' }).click();
  const signedOn = page.getByRole('group', { name: 'Signed on' });
  await expect(signedOn).toHaveAccessibleDescription(
    /A plan that begins on this day would be over already\. Choose a later day; the engagement stays as it is\./,
  );
  expect(await host.call('plans.ofEngagement', { engagementId })).toMatchObject({ plan: null });
  expect(await faultsOf(page)).toEqual([]);

  await typeInto(page, signedOn, '23022026');
  await page.getByText('They left somebody before you in anger').click();
  await page.getByRole('button', { name: 'Lay the plan' }).click();
  await expect(page.getByRole('heading', { name: 'Day 3 of 100' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Ask what must not happen again' })).toBeVisible();
  await page.getByRole('button', { name: 'Show 2 steps that are over' }).click();
  await expect(dayRow(page, 'Mon 23 Feb')).toContainText('left out');
  expect(await faultsOf(page)).toEqual([]);
});

test('a step is ticked off, moved with its first day kept, and one of their own is added', async ({ host, page }) => {
  const { engagementId } = await planned(host);
  await goTo(page, `/engagements/${engagementId}/onboarding`);
  const kickoff = page.getByRole('checkbox', { name: 'Kickoff meeting' });
  await page.getByRole('table').getByText('Kickoff meeting').click();
  await expect(page.getByText('Ticked off: Kickoff meeting')).toBeVisible();
  await expect(kickoff).toBeChecked();
  await expect(page.getByText('1 of 3 steps done by their first date')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(kickoff).not.toBeChecked();

  await page.getByRole('button', { name: 'More for: Kickoff meeting' }).click();
  await page.getByRole('menuitem', { name: 'Move…' }).click();
  await typeInto(page, page.getByRole('dialog').getByRole('group', { name: 'Day' }), '27022026');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(dayRow(page, 'Fri 27 Feb')).toContainText('moved, at first 26 Feb');

  await page.getByRole('button', { name: 'Add a step' }).click();
  const dialog = page.getByRole('dialog');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'What is to be done' }).fill('Power of attorney for the tax office');
  await dialog.getByText('Theirs').click();
  await typeInto(page, dialog.getByRole('group', { name: 'Day' }), '27022026');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dayRow(page, 'Fri 27 Feb').getByRole('cell').last()).toContainText('Power of attorney for the tax office');
  expect(await stepOf(host, engagementId, 'Power of attorney for the tax office')).toMatchObject({ lane: 'them', dueOn: '2026-02-27' });
  expect(await faultsOf(page)).toEqual([]);
});

test('the plan is put off by whole weeks, the talk about the low point stays on its day', async ({ host, page }) => {
  const { engagementId } = await planned(host);
  await goTo(page, `/engagements/${engagementId}/onboarding`);
  await page.getByRole('button', { name: 'Put off…' }).click();
  const weeks = page.getByRole('dialog').getByRole('textbox', { name: 'Weeks' });
  await weeks.fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^\d+ steps put off$/)).toBeVisible();
  await expect(dayRow(page, 'Thu 26 Feb')).toContainText('Talk about the low point before it comes');
  await expect(dayRow(page, 'Thu 12 Mar')).toContainText('Kickoff meeting');
  expect(await faultsOf(page)).toEqual([]);
});

test('what they want at the end is kept in their words, its step is done, and one day it is met', async ({ host, page }) => {
  const { engagementId } = await planned(host);
  await goTo(page, `/engagements/${engagementId}/onboarding`);
  await page.getByRole('button', { name: 'Write it down' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'In their own words' }).fill('No letter is a surprise');
  await dialog.getByRole('textbox', { name: 'How one will see it' }).fill('Three monthly reports in a row, on time');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('blockquote')).toHaveText('No letter is a surprise');
  await expect(page.getByText(/^Seen by: Three monthly reports in a row, on time · said 26 Feb 2026/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Write down success in their words' })).toBeChecked();
  await page.getByRole('button', { name: 'It is met' }).click();
  await expect(page.getByText(/met 26 Feb 2026$/)).toBeVisible();
});

test('a talk without a promise is refused beside its warning; held whole, its step is done', async ({ host, page }) => {
  const { clientId, engagementId } = await planned(host);
  await goTo(page, `/engagements/${engagementId}/talk`);
  await expect(page.getByText('Due 26 February')).toBeVisible();
  const warning = page.getByRole('listitem').filter({ hasText: 'Warning: nothing to see' });
  const promise = warning.getByRole('textbox', { name: 'Your promise' });
  const usual = await promise.inputValue();
  await promise.fill('');
  await page.getByRole('textbox', { name: 'In their own words' }).fill('No letter is a surprise');
  for (const point of ['The low point was named', 'The many requests were explained', 'The weeks with nothing to see were explained']) {
    await page.getByText(point).click();
  }
  await page.getByText('Success is there in their words').click();
  await page.getByRole('button', { name: 'The talk was held…' }).click();
  await expect(promise).toHaveAccessibleDescription(/Write a promise beside this warning; without one it sounds like an excuse\./);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await host.call('talks.ofEngagement', { engagementId })).toMatchObject({ held: null });
  expect(await faultsOf(page)).toEqual([]);

  await promise.fill(usual);
  await page.getByRole('button', { name: 'The talk was held…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'What they said to it' }).fill('They were glad to know');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Held on 26 February, meeting · They said: They were glad to know')).toBeVisible();
  expect(await stepOf(host, engagementId, 'Talk about the low point before it comes')).toMatchObject({ doneOn: '2026-02-26' });
  expect((await host.call('clients.get', { id: clientId })).gap).toMatchObject({ neverInformed: false, since: '2026-02-26' });
});

test('what is due today stands on Today and as a notice, and done there it is done in the plan', async ({ host, page }) => {
  const { clientId, engagementId } = await planned(host);
  const kind = { direction: 'out', channel: 'email', result: 'delivered', purpose: 'news', informs: true } as const;
  await host.call('interactions.log', { clientId, at: instantOf('2026-02-25' as Day, '10:00', 'Europe/Warsaw'), ...kind, summary: 'What happens next' });
  await goTo(page, '/today');
  const line = page.getByRole('row').filter({ hasText: 'Day 3: ' });
  await expect(line).toHaveText(/Day 3: Kickoff meeting.*And 2 more\./);
  await page.getByRole('button', { name: 'Done: Day 3: Kickoff meeting, Anna Wrona' }).click();
  await expect(page.getByText('Ticked off: Kickoff meeting')).toBeVisible();
  await expect(line).toHaveText(/Day 3: Talk about the low point before it comes.*And 1 more\./);
  expect(await stepOf(host, engagementId, 'Kickoff meeting')).toMatchObject({ doneOn: '2026-02-26' });
  await page
    .getByRole('status', { name: 'Notices' })
    .getByRole('button', { name: /^Day 3 with Wrona Ceramics/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Day 3 of 100' })).toBeVisible();
});
