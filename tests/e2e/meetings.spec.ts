import type { Locator, Page } from '@playwright/test';
import type { ClientId } from '#shared/domain/ids.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { expect, test, type TestHost } from './fixtures.ts';
import { faultsOf, goTo, tabTo } from './steps.ts';
import type { TestTime } from './test-time.ts';

const at = (day: string, time: string): number => instantOf(day as Day, time, 'Europe/Warsaw');

/** The page is asked anew, as on the morning of another day. */
async function until(page: Page, time: TestTime, moment: number): Promise<void> {
  await time.moveBy(moment - time.now());
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test.beforeEach(async ({ host, page }) => {
  await host.call('practice.setUp', { name: 'Brzoza Books', language: 'en' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

async function client(host: TestHost, name = 'Wrona Ceramics', person = 'Anna Wrona'): Promise<ClientId> {
  const points = [{ kind: 'phone', label: '', value: '+48 12 555 01 72' } as const, { kind: 'email', label: '', value: 'anna@wrona.example' } as const];
  const { id } = await host.call('clients.create', {
    client: { kind: 'company', name, language: 'en' },
    people: [{ person: { name: person, points }, role: 'decision_maker' }],
    engagement: { title: 'Bookkeeping', kind: 'recurring', startedOn: '2025-06-02', meetingRhythm: 'quarterly' },
  });
  return id;
}

async function typeInto(page: Page, field: Locator, typed: string): Promise<void> {
  await field.getByRole('spinbutton').first().click();
  await page.keyboard.type(typed);
}

/** Two times are offered away from what stands in this calendar, and a time chosen by hand is held against it. */
const ELSEWHERE = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  ...['20260227', '20260302'].flatMap((day) => [
    'BEGIN:VEVENT',
    `UID:${day}`,
    'SUMMARY:Course',
    `DTSTART;TZID=Europe/Warsaw:${day}T090000`,
    `DTEND;TZID=Europe/Warsaw:${day}T170000`,
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
].join('\r\n');

test('a meeting fills its own agenda, its minutes are due within 24 hours, and what was agreed runs', async ({ page, host, time }) => {
  const id = await client(host);
  await goTo(page, `/clients/${id}`);
  await page.getByRole('tab', { name: 'Meetings' }).click();
  await page.getByRole('textbox', { name: 'A question for the next meeting' }).fill('The new van');
  await page.getByRole('button', { name: 'Keep for the meeting' }).click();
  await expect(page.getByRole('list', { name: 'Waiting for the next meeting' })).toContainText('The new van');
  // A service was named in a message while no meeting was planned.
  const { id: serviceId } = await host.call('services.add', { service: { name: 'Payroll', fitsWhen: 'They hire' } });
  const draft = { kind: 'no-news', language: 'en', message: { channel: 'email', subject: 'No change', body: 'Nothing new.', serviceId } } as const;
  const { id: message } = await host.call('messages.save', { id: null, clientId: id, ...draft });
  await host.call('messages.handOver', { id: message, way: 'copy' });
  await host.call('messages.settle', { id: message, outcome: 'sent', channel: 'email' });

  await page.getByRole('link', { name: 'Plan a meeting' }).click();
  await typeInto(page, page.getByRole('group', { name: 'Day' }), '12032026');
  await page.getByRole('textbox', { name: 'Where' }).fill('Their workshop');
  await page.getByRole('button', { name: /^Plan/ }).click();
  await expect(page.getByText('Meeting with Wrona Ceramics planned')).toBeVisible();
  const agenda = page.getByRole('list', { name: 'Agenda' });
  await expect(agenda.getByRole('listitem')).toHaveText([/The new van.*Asked by the client/, /Payroll.*A service that could help/]);
  await expect(page.getByText('Agenda by 10 Mar')).toBeVisible();
  const meeting = page.url().split('#')[1]!;

  await until(page, time, at('2026-03-12', '08:30'));
  await goTo(page, '/today');
  await expect(page.getByRole('row', { name: /Regular meeting/ })).toContainText('10:00');

  await until(page, time, at('2026-03-12', '11:00'));
  await goTo(page, meeting);
  await page.locator('label').filter({ hasText: 'Payroll' }).click();
  await page.getByRole('textbox', { name: 'What was decided' }).fill('Monthly figures from April');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Minutes by 13 Mar, 11:00')).toBeVisible();
  await expect(agenda.getByRole('listitem')).toHaveText([/The new van.*talked about/]);

  const what = page.getByRole('textbox', { name: 'What', exact: true });
  await what.fill('Send the calendar of April');
  await page.getByRole('button', { name: 'Agree' }).click();
  await expect(page.getByRole('list', { name: 'Who does what by when' })).toContainText('Send the calendar of April');
  await page
    .locator('label')
    .filter({ hasText: /^The client$/ })
    .click();
  await what.fill('The lease contract');
  await page.getByRole('button', { name: 'Agree' }).click();
  await expect(page.getByRole('list', { name: 'Who does what by when' }).getByRole('listitem')).toHaveCount(2);
  await goTo(page, `/clients/${id}`);
  await expect(page.getByRole('region', { name: 'What I promised' })).toContainText('Send the calendar of April');
  await expect(page.getByRole('region', { name: 'What they owe me an answer on' })).toContainText('The lease contract');

  await until(page, time, at('2026-03-13', '09:00'));
  await goTo(page, '/today');
  await expect(page.getByRole('row', { name: /Regular meeting/ })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /Send the minutes/ })).toContainText('11:00');
  await goTo(page, meeting);
  await page.getByRole('button', { name: 'Send the minutes' }).click();
  await expect(page.getByRole('textbox', { name: 'What you send or say' })).toHaveValue(/Monthly figures from April/);
  await page.getByRole('button', { name: 'Sent', exact: true }).click();
  await expect(page.getByText('The minutes went out 13 Mar')).toBeVisible();
  await goTo(page, '/today');
  await expect(page.getByRole('row', { name: /Send the minutes/ })).toHaveCount(0);
});

/** A planned meeting with two items of the client's and two of ours. */
async function withAgenda(page: Page, host: TestHost): Promise<Locator> {
  const clientId = await client(host);
  const { id: meetingId } = await host.call('meetings.plan', { clientId, type: 'regular', minutes: 60, channel: 'meeting', at: at('2026-03-12', '10:00') });
  for (const [text, source] of [
    ['The van', 'client'],
    ['The shop', 'client'],
    ['New prices', 'me'],
    ['Payroll', 'service_hint'],
  ] as const)
    await host.call('agenda.add', { clientId, meetingId, text, source });
  await goTo(page, `/meetings/${meetingId}`);
  const lines = page.getByRole('list', { name: 'Agenda' }).getByRole('listitem');
  await expect(lines).toHaveText([/The van/, /The shop/, /New prices/, /Payroll/]);
  return lines;
}

async function middleOf(line: Locator): Promise<{ x: number; y: number }> {
  const box = (await line.boundingBox())!;
  return { x: box.x + 80, y: box.y + box.height / 2 };
}

/** The line that says where the item goes: a person lets go after seeing it. */
const shownLanding = (page: Page): Locator => page.locator('[class*="lands"]');

test('an agenda is put in order with the mouse, the client’s items stay first', async ({ page, host }) => {
  const lines = await withAgenda(page, host);
  const drag = async (from: number, to: number): Promise<void> => {
    const [start, end] = [await middleOf(lines.nth(from)), await middleOf(lines.nth(to))];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x, start.y + 10, { steps: 3 });
    await page.mouse.move(end.x, end.y, { steps: 6 });
    await expect(shownLanding(page)).toBeVisible();
    await page.mouse.up();
  };
  await drag(3, 2);
  await expect(lines).toHaveText([/The van/, /The shop/, /Payroll/, /New prices/]);
  await expect(page.getByText('Payroll: now number 3')).toBeAttached();
  await drag(0, 3);
  await expect(lines).toHaveText([/The shop/, /The van/, /Payroll/, /New prices/]);
  await drag(3, 0);
  await expect(lines).toHaveText([/The shop/, /The van/, /New prices/, /Payroll/]);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('an item of the agenda that is held down is taken along', async ({ page, host }) => {
    const lines = await withAgenda(page, host);
    const [start, end] = [await middleOf(lines.nth(2)), await middleOf(lines.nth(3))];
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [start] });
    await expect(page.locator('[class*="lifted"]')).toBeVisible();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: start.x, y: (start.y + end.y) / 2 }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [end] });
    await expect(shownLanding(page)).toBeVisible();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(lines).toHaveText([/The van/, /The shop/, /Payroll/, /New prices/]);
  });
});

test('the weekly hour by keyboard alone: each call is in the timeline, and the hour is kept', async ({ page, host, time }) => {
  const ids = [await client(host, 'Bielak', 'Tomasz Bielak'), await client(host, 'Lefort', 'Marianne Lefort'), await client(host, 'Wrona', 'Anna Wrona')];
  await goTo(page, '/rhythm/calls');
  await tabTo(page, page.getByRole('button', { name: 'Set the hour' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Save' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Friday 27 February, 10:00, 60 min')).toBeVisible();

  await until(page, time, at('2026-02-27', '10:05'));
  await tabTo(page, page.getByRole('button', { name: 'Begin to call' }));
  await page.keyboard.press('Enter');
  const note = page.getByRole('textbox', { name: 'A short note' });
  for (const [index, key] of ['t', 'n', 'v'].entries()) {
    await expect(page.getByText(`${index + 1} of 3`)).toBeVisible();
    await page.keyboard.press(key);
    await expect(note).toBeFocused();
    await page.keyboard.type(`Note ${key}`);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('3 calls, 1 talked.')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Back to the rhythm' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/rhythm\/calls$/);
  await expect(page.getByRole('button', { name: 'Begin to call' })).toBeVisible();

  const logged = [];
  for (const clientId of ids) logged.push(...(await host.call('interactions.list', { clientId })).rows);
  expect(new Set(logged.map(({ channel, purpose, result, summary }) => [channel, purpose, result, summary].join(' ')))).toEqual(
    new Set(['phone check_in connected Note t', 'phone check_in no_answer Note n', 'phone check_in voicemail Note v']),
  );
  expect(await host.call('calls.get', {})).toMatchObject({ running: null, missed: 0 });
  expect((await host.call('own.valley', {})).blocks).toEqual({ part: 1, of: 1 });
});

test('Esc ends the hour: the call that is open is kept, who was not called waits for the next', async ({ page, host, time }) => {
  const first = await client(host);
  await client(host, 'Bielak', 'Tomasz Bielak');
  await host.call('calls.plan', { block: { weekday: 5, from: '10:00', minutes: 60 } });
  await until(page, time, at('2026-02-27', '10:00'));
  await goTo(page, '/rhythm/calls');
  await page.getByRole('button', { name: 'Begin to call' }).click();
  await expect(page.getByText('1 of 2')).toBeVisible();
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'A short note' }).fill('All is well');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/rhythm\/calls$/);
  expect(await host.call('calls.get', {})).toMatchObject({ running: null, list: [{ name: 'Bielak' }, { name: 'Wrona Ceramics' }] });
  expect((await host.call('interactions.list', { clientId: first })).rows).toMatchObject([{ result: 'connected', summary: 'All is well' }]);
});

test('a calendar kept elsewhere is read in; two times to offer and a new meeting avoid what it has', async ({ page, host }) => {
  const id = await client(host);
  const { id: prospect } = await host.call('clients.create', { client: { kind: 'company', name: 'Firth & Co', stage: 'enquiry' } });
  await goTo(page, '/rhythm/meetings');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Read a calendar' }).click();
  await (await chooser).setFiles({ name: 'own.ics', mimeType: 'text/calendar', buffer: Buffer.from(ELSEWHERE) });
  await expect(page.getByText('2 appointments read', { exact: true })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Other calendars' })).toContainText('own.ics');

  await goTo(page, `/clients/${prospect}/sale/slots`);
  await expect(page.getByRole('textbox', { name: 'What you send or say' })).toHaveValue(/I have Tuesday morning or Thursday afternoon/);

  await goTo(page, `/clients/${id}/meetings/new`);
  await typeInto(page, page.getByRole('group', { name: 'Day' }), '02032026');
  await expect(page.getByText('This time: already taken or held.')).toBeVisible();
  await expect(page.getByText('Course: Monday 2 March, 09:00')).toBeVisible();
  await typeInto(page, page.getByRole('group', { name: 'Day' }), '03032026');
  await expect(page.getByText('This time: already taken or held.')).toBeHidden();

  await goTo(page, '/rhythm/meetings');
  await page.getByRole('button', { name: 'Remove: own.ics' }).click();
  await expect(page.getByText('own.ics is no longer minded')).toBeVisible();
  await goTo(page, `/clients/${prospect}/sale/slots`);
  await expect(page.getByRole('textbox', { name: 'What you send or say' })).toHaveValue(/I have Friday morning or Monday afternoon/);
});

test('axe finds nothing on meetings, calls, the calling, and a meeting before and after', async ({ page, host, time }) => {
  const clientId = await client(host);
  await host.call('agenda.add', { clientId, text: 'The new van' });
  const meeting = { clientId, type: 'regular', minutes: 60, channel: 'meeting' } as const;
  const { id } = await host.call('meetings.plan', { ...meeting, at: at('2026-02-27', '10:00') });
  await host.call('meetings.plan', { ...meeting, at: at('2026-03-12', '10:00') });
  await host.call('actions.add', { meetingId: id, action: { who: 'me', what: 'Send the calendar' } });
  const faults = async (place: string): Promise<string[]> => {
    await goTo(page, place);
    return faultsOf(page);
  };
  const before = [
    await faults('/rhythm/meetings'),
    await faults('/rhythm/calls'),
    await faults(`/meetings/${id}`),
    await faults(`/clients/${clientId}/meetings/new`),
  ];
  expect(before.flat()).toEqual([]);
  await until(page, time, at('2026-02-27', '11:00'));
  const asked = await faults(`/meetings/${id}`);
  await host.call('meetings.settle', { id, outcome: 'held', decided: 'Monthly figures' });
  await host.call('calls.begin', {});
  await page.reload();
  const after = [asked, await faults(`/meetings/${id}`), await faults('/rhythm/meetings'), await faults('/rhythm/calls/now')];
  expect(after.flat()).toEqual([]);
});
