import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '#shared/domain/language.ts';
import { MESSAGE_KINDS } from '#shared/domain/messages/message.ts';
import { ENGAGEMENT_PARTS, SALE_FORMS } from '#shared/contract/route.ts';
import { THEMES } from '#shared/contract/preferences.ts';
import { expect, test, type TestHost } from './fixtures.ts';
import { faultsOf, goTo } from './steps.ts';

/** Every place that can be reached without a record. */
const PLACES = [
  '/today',
  '/triage',
  '/clients',
  '/clients/new',
  '/clients/duplicates',
  '/enquiry',
  '/pipeline',
  '/rhythm',
  '/rhythm/calls',
  '/rhythm/calls/now',
  '/rhythm/meetings',
  '/engagements',
  '/engagements/requests',
  '/reports',
  '/reports/own',
  '/reminders',
  '/reminders/new',
  '/import',
  '/settings',
  '/settings/services',
  '/settings/templates',
  '/settings/expectations',
  '/settings/papers',
  '/settings/data',
  '/settings/history',
  '/settings/time',
  '/settings/reminders',
] as const;

async function allPlaces(host: TestHost): Promise<string[]> {
  const { rows } = await host.call('clients.list', { sort: 'gap' });
  const first = rows[0]?.id ?? 1;
  const { coming } = await host.call('meetings.list', {});
  const moving = await host.call('engagements.list', { show: 'moving' });
  // One that has all its parts, and one without a sheet.
  const started = moving.rows.filter(({ standing }) => standing.sheet !== null).slice(0, 1);
  const unwritten = moving.rows.filter(({ standing }) => standing.sheet === null).slice(0, 1);
  const engagements = [...started, ...unwritten].flatMap(({ id }) => ENGAGEMENT_PARTS.map((part) => `${id}/${part}`));
  return [
    ...PLACES,
    `/clients/${first}`,
    `/clients/${first}/edit`,
    `/clients/${first}/meetings/new`,
    ...engagements.map((part) => `/engagements/${part}`),
    ...[...started, ...unwritten].map(({ id }) => `/engagements/${id}/walkthrough`),
    ...coming.slice(0, 1).map(({ id }) => `/meetings/${id}`),
    `/clients/${first}/merge`,
    `/clients/${first}/merge/${rows[1]?.id ?? 1}`,
    ...MESSAGE_KINDS.map((kind) => `/clients/${first}/compose/${kind}`),
    ...SALE_FORMS.map((form) => `/clients/${first}/sale/${form}`),
  ];
}

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('every screen speaks the language, and no key shows', async ({ page, host }) => {
      test.slow();
      await host.call('sample.open', {});
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const place of await allPlaces(host)) {
        await goTo(page, place);
        await expect(page.locator('body')).not.toContainText(
          /\b(app|ui|start|today|clients|interactions|imports|pipeline|rhythm|engagements|expectations|requests|plans|phases|wins|talks|transitions|welcome|sheetTemplates|papers|reports|reminders|reach|sales|meetings|calls|messages|services|templates|settings|copies|history|audit|clocks|absences|holidays|errors)\.[a-z]+\.?\w*\b|\{\{|undefined|NaN/,
        );
      }
    });

    test('nothing is wider than a small window', async ({ page, host }) => {
      test.slow();
      await host.call('sample.open', {});
      await page.setViewportSize({ width: 900, height: 600 });
      for (const place of await allPlaces(host)) {
        await goTo(page, place);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(900);
      }
    });
  });
}

test.describe('in Russian, in a small window', () => {
  test.use({ language: 'ru' });

  test('what was done a moment ago does not lie on the buttons of a dialog', async ({ page, host }) => {
    await host.call('sample.open', {});
    await page.setViewportSize({ width: 900, height: 600 });
    const { rows } = await host.call('clients.list', { search: 'Lipowa' });
    await goTo(page, `/clients/${rows[0]?.id}`);
    await page.keyboard.press('Control+l');
    await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
    const toast = page.getByRole('alertdialog').filter({ hasText: 'Записано' });
    await expect(toast).toBeVisible();
    await page.getByRole('tab', { name: /^Люди/ }).click();
    await page.getByRole('button', { name: 'Добавить человека' }).click();
    const cancel = await page.getByRole('dialog').getByRole('button', { name: 'Отмена' }).boundingBox();
    const said = await toast.boundingBox();
    expect(said!.x + said!.width).toBeLessThan(cancel!.x);
  });
});

const AGES_MS = 15 * 60_000;

for (const theme of THEMES.filter((it) => it !== 'system')) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ page, host }) => {
    // Some eighty places, three seconds each.
    test.setTimeout(AGES_MS);
    await host.call('app.setPreferences', { theme });
    await expect(page.locator('main h1')).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await host.call('practice.setUp', {});
    await goTo(page, '/today');
    expect(await faultsOf(page), 'empty').toEqual([]);
    await host.call('sample.open', {});
    const found: string[] = [];
    for (const place of await allPlaces(host)) {
      await goTo(page, place);
      found.push(...(await faultsOf(page)));
    }
    await page.keyboard.press('Control+l');
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await faultsOf(page)));
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await faultsOf(page)));
    expect(found).toEqual([]);
  });
}

test('axe finds nothing in the preview of an import, nor in what it opens', async ({ page, host }) => {
  await host.call('practice.setUp', {});
  await goTo(page, '/import');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles(path.join(import.meta.dirname, '../fixtures/import/klienci-2026.csv'));
  await expect(page.getByRole('button', { name: /^Import \d+ clients$/ })).toBeVisible();
  const found = await faultsOf(page);
  await page.getByRole('button', { name: 'Correct row 5' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  found.push(...(await faultsOf(page)));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'What the columns mean' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  found.push(...(await faultsOf(page)));
  expect(found).toEqual([]);
});

for (const theme of THEMES.filter((it) => it !== 'system')) {
  test(`axe finds nothing in the dialogs that keep, copy out and erase, ${theme}`, async ({ page, host }) => {
    await host.call('app.setPreferences', { theme });
    await host.call('practice.setUp', {});
    const { id } = await host.call('clients.create', {
      client: { kind: 'company', name: 'Wrona Ceramika' },
      people: [{ person: { name: 'Anna Wrona' }, role: 'decision_maker' }],
    });
    await host.call('clients.update', { id, client: { kind: 'company', name: 'Wrona' } });
    await host.call('backups.make', {});
    await host.call('clients.delete', { id });
    await host.call('clients.create', { client: { kind: 'company', name: 'Dudek' }, people: [] });
    const found: string[] = [];
    const inDialog = async (place: string, open: () => Promise<void>, dialog: RegExp): Promise<void> => {
      await goTo(page, place);
      await open();
      const opened = page.getByRole('dialog', { name: dialog });
      await expect(opened).toBeVisible();
      await expect(opened.locator('[class*="waiting"]')).toHaveCount(0);
      found.push(...(await faultsOf(page)));
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };
    const press = (name: RegExp) => () => page.getByRole('button', { name }).first().click();
    await inDialog('/settings/data', press(/^Restore the copy of/), /^Restore the copy of/);
    await inDialog('/settings/data', press(/^Export/), /^Export/);
    const erase = async (): Promise<void> => {
      await press(/^More about Wrona/)();
      await page.getByRole('menuitem', { name: 'Erase for good…' }).click();
    };
    await inDialog('/trash', erase, /^Erase for good: Wrona/);
    // A field and its refusal, in the place of the dialog that a window has.
    await goTo(page, '/settings/data');
    await page.getByRole('textbox', { name: 'Whole path of the folder' }).fill('/no/such/folder');
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await expect(page.getByText('There is no such folder. Type its whole path.')).toBeVisible();
    found.push(...(await faultsOf(page)));
    await goTo(page, '/settings/history');
    await page
      .getByRole('button', { name: /^Undo to here/ })
      .last()
      .click();
    await expect(page.getByText(/steps undone$/)).toBeVisible();
    found.push(...(await faultsOf(page)));
    expect(found).toEqual([]);
  });
}

test.describe('where the practice cannot be opened', () => {
  test.use({ prepare: async ({}, use) => use((folder) => writeFileSync(path.join(folder, 'evenkeel.db'), 'coffee was spilt here '.repeat(500))) });

  test('axe finds nothing on the way back', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1, name: 'The practice file cannot be read' })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
  });
});
