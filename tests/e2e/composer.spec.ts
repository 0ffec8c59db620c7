import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import Database from 'better-sqlite3';
import type { ClientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { expect, test, type TestHost } from './fixtures.ts';
import { goTo, tabTo } from './steps.ts';

/** Thursday 12 March 2026, 10:00 in Warsaw. */
const MEETING_AT = Date.UTC(2026, 2, 12, 9);

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function client(host: TestHost, name = 'Wrona Ceramics'): Promise<ClientId> {
  await host.call('practice.setUp', {});
  const person = { name: 'Anna Wrona', greeting: 'Anna', points: [{ kind: 'email' as const, label: '', value: 'anna@wrona.example' }] };
  const { id } = await host.call('clients.create', {
    client: { kind: 'company', name, language: 'en' },
    people: [{ person, role: 'decision_maker' }],
    engagement: { title: 'Bookkeeping', kind: 'recurring', startedOn: '2026-01-05', meetingRhythm: 'quarterly' },
  });
  return id;
}

/** What stands in the file beside the application. */
function inFile<T>(host: TestHost, use: (file: Database.Database) => T): T {
  const file = new Database(path.join(host.folder, 'evenkeel.db'));
  try {
    return use(file);
  } finally {
    file.close();
  }
}

const planMeeting = (host: TestHost, id: ClientId): unknown =>
  inFile(host, (file) =>
    file
      .prepare(
        `INSERT INTO meeting (uid, client_id, type, at, minutes, channel, place, third_party, status, decided, mood, created_at, updated_at)
         VALUES ('m', ?, 'regular', ?, 60, 'meeting', '', '', 'planned', '', '', 0, 0)`,
      )
      .run(id, MEETING_AT),
  );
const agenda = (host: TestHost): unknown[] =>
  inFile(host, (file) => file.prepare('SELECT m.at, a.text, a.source FROM agenda_item a JOIN meeting m ON m.id = a.meeting_id').all());

test('a no-news update puts its service on the agenda of the meeting, resets the gap, and rests for 90 days', async ({ page, host, time }) => {
  const id = await client(host);
  planMeeting(host, id);
  await host.call('services.add', { service: { name: 'Payroll', fitsWhen: 'They hire' } });
  await goTo(page, `/clients/${id}/compose/no-news`);

  const text = page.getByRole('textbox', { name: 'Text' });
  await expect(text).toHaveValue(/We meet on Thursday 12 March at 10:00/);
  await page.getByRole('button', { name: /Name a service/ }).click();
  await page.getByRole('option', { name: /Payroll/ }).click();
  await expect(text).toHaveValue(/One thought for our meeting on Thursday 12 March at 10:00: Payroll/);
  await expect(page.getByRole('button', { name: 'Copy' })).toBeDisabled();
  await text.fill(
    (await text.inputValue()).replace(/\{what is running[^}]*\}/, 'the tax office checks').replace(/\{why it fits[^}]*\}/, 'because you are hiring'),
  );
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Payroll – because you are hiring. I have put it on the agenda.');
  expect(agenda(host)).toEqual([]);

  await page.getByRole('button', { name: 'Sent', exact: true }).click();
  await expect(page.getByText('Noted. The next update is due by 26 Mar.')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/clients/${id}$`));
  expect(agenda(host)).toEqual([{ at: MEETING_AT, text: 'Payroll', source: 'service_hint' }]);
  expect((await host.call('clients.get', { id })).gap).toMatchObject({ since: '2026-02-26', neverInformed: false });

  await goTo(page, `/clients/${id}/compose/no-news`);
  await expect(page.getByText('Payroll: named lately, again from 27 May')).toBeVisible();
  time.sleep(90 * DAY_OF_HOURS);
  await time.moveBy(0);
  await page.reload();
  await page.getByRole('button', { name: /Name a service/ }).click();
  await expect(page.getByRole('option', { name: /Payroll/ })).toBeVisible();
});

test('what was written is kept, waits on the client’s page, and is said to have gone out or not', async ({ page, host }) => {
  const id = await client(host);
  await goTo(page, `/clients/${id}/compose/update`);
  await page.getByRole('textbox', { name: 'Text' }).fill('Hello Anna,\n\nYour figures are ready.\n\nRegards');
  await goTo(page, `/clients/${id}`);
  await page.getByRole('link', { name: 'Go on with: Update' }).click();
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(/figures are ready/);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('heading', { name: 'Did it go out?' })).toBeVisible();
  await goTo(page, `/clients/${id}`);
  await expect(page.getByRole('region', { name: 'Not finished' })).toContainText('Did it go out?');
  await page.getByRole('link', { name: 'Go on with: Update' }).click();
  await page.getByRole('button', { name: 'Not sent' }).click();
  await expect(page.getByText('nothing counts')).toBeVisible();
  expect((await host.call('interactions.list', { clientId: id })).rows).toEqual([]);
});

test('anger is named, rests for an hour, and what one would like to say stays private', async ({ page, host, time }) => {
  const id = await client(host);
  await goTo(page, `/clients/${id}/compose/update`);
  await page.getByRole('textbox', { name: 'Text' }).fill('You NEVER send anything on time!!');
  const heat = page.getByRole('region', { name: 'This could read as anger' });
  await expect(heat).toContainText('always, never: NEVER');
  await heat.getByRole('button', { name: 'Hold for an hour' }).click();
  await expect(page.getByText('This draft rests until 10:12')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy' })).toBeDisabled();
  await time.moveBy(HOUR);
  await page.reload();
  await expect(page.getByText('has rested an hour. Read it once more')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy' })).toBeEnabled();

  await heat.getByRole('button', { name: 'Write what you would like to say' }).click();
  await page.getByRole('textbox', { name: 'What I would like to say' }).fill('Enough is enough');
  await page.getByRole('button', { name: 'Keep private' }).click();
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(/Thank you for your message/);
  expect(await host.call('notes.list', { clientId: id })).toMatchObject([{ text: 'Enough is enough' }]);
  expect((await host.call('clients.list', { search: 'enough', timeline: true })).total).toBe(0);
});

test('what is thrown away comes back with Undo', async ({ page, host }) => {
  const id = await client(host);
  await goTo(page, `/clients/${id}/compose/update`);
  await page.getByRole('textbox', { name: 'Text' }).fill('Half a thought');
  await expect.poll(async () => (await host.call('messages.open', { clientId: id })).length).toBe(1);
  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('menuitem', { name: 'Discard' }).click();
  await expect(page.getByText('Draft discarded')).toBeVisible();
  expect(await host.call('messages.open', { clientId: id })).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.getByRole('link', { name: 'Go on with: Update' }).click();
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a thought');
});

test('from the palette to the confirmed message by keyboard alone', async ({ page, host }) => {
  const id = await client(host);
  await goTo(page, `/clients/${id}`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('write an update');
  await page.keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: 'Text' });
  await expect(text).toBeVisible();
  await tabTo(page, text);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Your figures are ready.');
  await tabTo(page, page.getByRole('button', { name: 'Copy' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Sent', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Noted. The next update is due')).toBeVisible();
  expect((await host.call('interactions.list', { clientId: id })).rows).toMatchObject([{ purpose: 'news', informs: true }]);
});

test('a mail as a file, and a letter on paper', async ({ page, host }) => {
  const id = await client(host);
  await goTo(page, `/clients/${id}/compose/update`);
  await page.getByRole('textbox', { name: 'Text' }).fill('Hello Anna,\n\nYour figures are ready.\n\nRegards');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('menuitem', { name: 'Save as a mail (.eml)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Message to Wrona Ceramics.eml');
  expect(readFileSync(await file.path(), 'utf8')).toContain('To: =?utf-8?B?');
  await page.getByRole('button', { name: 'Change the text' }).click();
  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('menuitem', { name: 'Print as a letter' }).click();
  await expect(page.getByText('Your figures are ready.')).toBeVisible();
});

test('services and templates are one’s own, with the original one step away', async ({ page, host }) => {
  const id = await client(host);
  await goTo(page, '/settings/services');
  await page.getByRole('button', { name: 'New service' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Payroll');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Payroll', { exact: true })).toBeVisible();

  await goTo(page, '/settings/templates');
  await page.getByRole('button', { name: /Letter/ }).click();
  await page.getByRole('option', { name: 'Around every letter' }).click();
  const hello = page.getByRole('textbox', { name: 'Hello {greeting},' });
  await hello.fill('Dear {firm},');
  await expect(page.getByText('Nothing fills {firm} here.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await hello.fill('Dear {greeting},');
  await expect(page.getByText('Dear Anna,')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Template saved')).toBeVisible();
  expect((await host.call('messages.compose', { clientId: id, kind: 'update' })).body).toMatch(/^Dear Anna,/);
  await page.getByRole('button', { name: 'Restore the original' }).click();
  await expect(page.getByText('The original is back')).toBeVisible();
  expect((await host.call('messages.compose', { clientId: id, kind: 'update' })).body).toMatch(/^Hello Anna,/);
});

test('axe finds nothing on the composer and its settings', async ({ page, host }) => {
  const id = await client(host);
  await host.call('services.add', { service: { name: 'Payroll' } });
  for (const place of [`/clients/${id}/compose/no-news`, '/settings/services', '/settings/templates']) {
    await goTo(page, place);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((it) => `${place}: ${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
  }
});
