import { expect, test, type TestHost } from './fixtures.ts';
import { FILLED } from '../../electron/core/testing/expectation-inputs.ts';
import { faultsOf, goTo, ownPractice } from './steps.ts';

test.beforeEach(({ host, page }) => ownPractice(host, page, { name: 'Nora Hale Bookkeeping', profession: 'bookkeeper' }));

/** A sheet in the stage in which it is agreed, with everything filled in. */
async function agreed(host: TestHost) {
  const { id: clientId } = await host.call('clients.create', {
    client: { kind: 'company', name: 'Pelc Ogrody', language: 'en', stage: 'agreement' },
    people: [{ person: { name: 'Joanna Pelc' }, role: 'decision_maker' }],
  });
  const { id, engagementId } = await host.call('expectations.draftFor', { clientId });
  await host.call('expectations.fill', { id, values: FILLED });
  return { clientId, id, engagementId };
}

/** Scenario 3 (spec 4.11). */
test('e-mailed and signed: onboarding opens with an override, and the first agenda has the four open points', async ({ page, host, time }) => {
  const { clientId, id, engagementId } = await agreed(host);
  const { clauses } = await host.call('expectations.get', { id });
  const four = ['reach', 'late-documents', 'money', 'stopping'];
  const ids = (isOpen: boolean) => clauses.filter(({ key }) => four.includes(key) === isOpen).map((clause) => clause.id);
  await host.call('expectations.discuss', { ids: ids(false), discussed: true, channel: 'meeting' });
  await host.call('expectations.discuss', { ids: ids(true), discussed: true, channel: 'email' });
  const meeting = await host.call('meetings.plan', { clientId, at: time.now() + 86_400_000, minutes: 60, type: 'kickoff', channel: 'meeting' });

  await goTo(page, `/engagements/${engagementId}/expectations`);
  await expect(page.getByText(/^In writing .*, not discussed$/)).toHaveCount(4);
  await page.getByRole('button', { name: 'Sign…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('4 points were not discussed');
  await dialog.getByRole('button', { name: 'Signed', exact: true }).click();
  await expect(page.getByText(/^Signed, and 4 points were not discussed/)).toBeVisible();

  const signed = { clientId, move: { event: 'signed' as const }, stated: ['deposit_term_set' as const] };
  expect(await host.call('pipeline.move', signed)).toMatchObject({ kind: 'refused', failing: [{ guard: 'must_discuss_settled' }] });
  expect(await host.call('pipeline.move', { ...signed, overrideReason: 'Signed by e-mail' })).toMatchObject({ kind: 'moved', stage: 'onboarding' });

  await goTo(page, `/meetings/${meeting.id}`);
  await expect(page.getByText(/: signed, not discussed/).first()).toBeVisible();
  const { agenda } = await host.call('meetings.get', { id: meeting.id });
  expect(agenda.map(({ text }) => text)).toEqual([
    '§6 How to reach me: signed, not discussed',
    '§8 Late documents: signed, not discussed',
    '§9 Money: signed, not discussed',
    '§12 If one of us stops: signed, not discussed',
  ]);
  for (const { text } of agenda) await expect(page.getByText(text).first()).toBeVisible();
});

test('it is talked through at the table, clause by clause, by keyboard alone', async ({ page, host }) => {
  const { engagementId, id } = await agreed(host);
  await goTo(page, `/engagements/${engagementId}/walkthrough`);
  await expect(page.getByText('Clause 1', { exact: true })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Talked through' })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Clause 2', { exact: true })).toBeVisible();
  await page.keyboard.press('q');
  await page.keyboard.type('And in August?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('And in August?')).toBeVisible();
  await page.keyboard.press('Escape');
  for (let clause = 2; clause <= 21; clause += 1) await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'What is left' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Talk it through' })).toBeVisible();
  expect((await host.call('expectations.get', { id })).clauses.slice(0, 2)).toMatchObject([
    { talk: 'settled' },
    { talk: 'open', discussions: [{ question: 'And in August?' }] },
  ]);
});

test('axe finds nothing on the sheet, with a clause open and with what is different', async ({ page, host }) => {
  const { engagementId, id } = await agreed(host);
  await host.call('expectations.sign', { id, signedOnMe: null, signedOnClient: '2026-02-26', signedBy: 'Joanna Pelc' });
  const second = await host.call('expectations.newVersion', { id });
  await host.call('expectations.fill', { id: second.id, values: { fee: '£300 a month' } });
  await goTo(page, `/engagements/${engagementId}/expectations`);
  await page.getByRole('button', { name: /^Different from version 1/ }).click();
  await page.getByRole('button', { name: 'Edit: Documents come late' }).click();
  await expect(page.getByRole('textbox', { name: /^Situation or heading/ })).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);
});
