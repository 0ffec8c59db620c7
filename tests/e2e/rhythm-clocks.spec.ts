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

test('a silent prospect, from the enquiry to its end: called, called at another time, given an easy way back, told that it is put aside, and nobody said no', async ({
  page,
  host,
  time,
}) => {
  const go = async (place: string): Promise<void> => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  const line = page.getByRole('row', { name: /Nadia Firth/ });
  const panel = page.getByRole('region', { name: 'No answer yet: two times offered' });
  const steps = panel.getByRole('list').first().getByRole('listitem');

  await until(time, at('2026-03-03', '11:00'));
  const { id: clientId } = await host.call('clients.create', {
    client: { kind: 'company', name: 'Firth & Co', stage: 'enquiry', points: [{ kind: 'email', label: '', value: 'n@firth.example' }] },
    people: [{ person: { name: 'Nadia Firth', points: [{ kind: 'phone', label: '', value: '+48 601 000 111' }] }, role: 'decision_maker' }],
  });
  await until(time, at('2026-03-03', '11:40'));
  const { pair } = await host.call('sales.slots', { clientId, minutes: 60 });
  await host.call('sales.offerSlots', { offer: { clientId, slotA: pair!.a, slotB: pair!.b, minutes: 60, channel: 'phone' }, via: 'email', text: 'Two times' });

  // A day later: a call, not a mail.
  await until(time, at('2026-03-04', '11:40'));
  await go('/today');
  await expect(line).toContainText('Step 1 of 4');
  await expect(line).toContainText('Call, do not write again');
  await expect(line.getByRole('link', { name: 'Call Nadia Firth' })).toHaveAttribute('href', 'tel:+48601000111');
  await expect(line.getByRole('link', { name: /^Write/ })).toHaveCount(0);
  await go(`/clients/${clientId}`);
  await expect(panel.getByRole('blockquote')).toHaveText(/^I wrote to you on 3 March about a time to meet\. It probably went under\. One question:/);
  await panel.getByRole('button', { name: 'No answer: step 1' }).click();

  // Three working days after the message, in the other half of the day; until then nothing is to be done.
  await expect(panel).toContainText('Not before 6 Mar, 11:40, in the afternoon this time');
  await expect(steps).toHaveText(['Asked3 Mar', 'Call4 Mar', 'CallStep 2 of 4', 'Step 3 of 4', 'Step 4 of 4']);
  await until(time, at('2026-03-05', '15:00'));
  await go('/today');
  await expect(line.filter({ hasText: 'Step' })).toHaveCount(0);
  await until(time, at('2026-03-06', '15:00'));
  await go('/today');
  await expect(line).toContainText('Step 2 of 4');
  await go(`/clients/${clientId}`);
  await panel.getByRole('button', { name: 'Voicemail: step 2' }).click();

  // A week after the message: the easy way back, without reproach.
  await until(time, at('2026-03-10', '15:00'));
  await go('/today');
  await expect(line).toContainText('Step 3 of 4');
  await go(`/clients/${clientId}`);
  await expect(panel.getByRole('blockquote')).toHaveText(/^No need to explain the wait\./);
  await panel.getByRole('button', { name: 'No answer: step 3' }).click();

  // Two weeks: the closing message, spoken and written on one day, and one touch.
  await until(time, at('2026-03-17', '11:40'));
  await go('/today');
  await expect(line).toContainText('Step 4 of 4');
  await go(`/clients/${clientId}`);
  await expect(panel).toContainText('and on the same day: e-mail');
  await expect(panel.getByRole('blockquote')).toHaveText(/^I will put “a time to meet” aside on 24 March so that it does not hang over you\./);
  await panel.getByRole('button', { name: 'No answer: step 4' }).click();
  await expect(panel).toContainText('All four steps are done. If nothing comes until 24 March, this is put aside as unanswered, not as a no.');
  await page.keyboard.press('Control+l');
  const form = page.getByRole('dialog', { name: 'Log an interaction' });
  await form.getByRole('radio', { name: 'E-mail' }).check({ force: true });
  await form.getByRole('textbox', { name: 'In a few words' }).fill('The closing message');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(steps).toHaveText(['Asked3 Mar', 'Call4 Mar', 'Call6 Mar', 'Call10 Mar', 'E-mail17 Mar']);

  // Three weeks: put aside as unanswered.
  await until(time, at('2026-03-24', '09:00'));
  await go('/today');
  await expect(line).toContainText('Ended by itself: No answer');
  await go(`/clients/${clientId}`);
  await expect(page.getByRole('main')).toContainText('No answer');
  await expect(panel).toHaveCount(0);
  expect(await host.call('clients.get', { id: clientId })).toMatchObject({ outcome: 'no_answer' });
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
