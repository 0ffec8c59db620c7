/** The built main process, preload and page together: Electron's double, drawn by Chromium. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { COMMANDS } from '#shared/contract/commands.ts';
import { callOf, main, ORIGIN, test } from './desktop.ts';
import { bootMain } from '../double/boot.ts';
import { playwrightDriver } from '../double/driver.ts';

/** What went wrong in the page: script errors, and what the policy blocked. */
function troubleOf(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && found.push(message.text())));
  page.on('pageerror', (error) => void found.push(error.message));
  return found;
}

test('the page starts under its policy, without an error, and asks main what it needs', async ({ page, desktop }) => {
  const trouble = troubleOf(page);
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(await desktop.call('app.start')).toMatchObject({
    version: '0.1.0',
    folder: desktop.folder,
    capabilities: { fileDialogs: true, menu: true, openFolder: true, openFile: true },
  });
  expect(trouble).toEqual([]);
});

test('the page has two functions of ours and nothing of Node or Electron', async ({ page, desktop }) => {
  expect(
    await page.evaluate(() => ({
      bridge: Object.keys(window.evenkeel ?? {}),
      frozen: Object.isFrozen(window.evenkeel),
      globals: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', '__electronIpc'].filter((name) => name in window),
    })),
  ).toEqual({ bridge: ['call', 'on'], frozen: true, globals: [] });
  await expect(desktop.call('toString')).rejects.toThrow('unknown-call');
  await expect(page.evaluate(() => window.evenkeel?.call('clients.list', { search: () => 1 }))).rejects.toThrow(/could not be cloned/);
});

test('what a page does to its own prototypes does not reach the preload', async ({ page, desktop }) => {
  await page.evaluate(() => {
    Object.assign(Array.prototype, { filter: () => [] });
    Object.assign(Set.prototype, { add: () => new Set() });
  });
  await page.evaluate(() => {
    window.evenkeel?.on('command.requested', () => void (document.body.dataset['heard'] = 'yes'));
  });
  desktop.control.menu()?.getMenuItemById('palette')?.click();
  await expect(page.locator('body')).toHaveAttribute('data-heard', 'yes');
});

test('no script but ours runs, and no string becomes one', async ({ page, desktop }) => {
  expect(
    await page.evaluate(async () => {
      // What runs at once still counts as the tester's own evaluation, which may build functions from text.
      await new Promise((resolve) => setTimeout(resolve));
      const inline = document.createElement('script');
      const image = document.createElement('img');
      const ran: string[] = [];
      const attempt = (what: string, run: () => void): void => {
        try {
          run();
          ran.push(what);
        } catch {
          // Refused, as it should be.
        }
      };
      attempt('eval', () => void (Reflect.get(window, 'eval') as (text: string) => unknown)('1'));
      attempt('Function', () => void new Function('return 1')());
      attempt('innerHTML', () => void (document.createElement('div').innerHTML = '<img src=x onerror="document.body.dataset.pwned=1">'));
      attempt('script text', () => void (inline.text = 'document.body.dataset.pwned = 1'));
      attempt('handler', () => image.setAttribute('onerror', 'document.body.dataset.pwned = 1'));
      attempt('script file', () => void (inline.src = 'https://evil.example/x.js'));
      document.body.append(inline, image);
      const failed = new Promise((resolve) => image.addEventListener('error', resolve));
      image.src = '/no-such-picture.png';
      await failed;
      return { ran, pwned: document.body.dataset['pwned'] };
    }),
  ).toEqual({ ran: [], pwned: undefined });
  expect(desktop.control.calls('dialog.showErrorBox')).toEqual([]);
});

test('the page reads its own files and nothing else', async ({ page, desktop }) => {
  const statusOf = (url: string): Promise<number | string> =>
    page.evaluate(async (it) => {
      try {
        return (await fetch(it)).status;
      } catch {
        return 'refused';
      }
    }, url);
  expect(await statusOf('/index.html')).toBe(200);
  for (const url of [
    'https://example.com/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    '/..%2f..%2fpackage.json',
    '/%2e%2e%2fmain/main.js',
    '/..%5c..%5cpackage.json',
    '//evil.example/index.html',
    '/C:/Windows/win.ini',
    '/missing.js',
  ]) {
    expect([url, await statusOf(url)]).toEqual([url, expect.stringMatching(/refused/)]);
  }
  expect(desktop.control.calls('net.fetch')).toEqual([]);
});

test('the page stays where it is, whatever tries to move it', async ({ page, desktop }) => {
  await page.evaluate(() => void (document.body.dataset['still'] = 'here'));
  await page.evaluate(() => void (location.href = 'file:///etc/passwd'));
  await page.evaluate(() => void (location.href = 'http://evil.example/'));
  await page.evaluate(() => {
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = '0; url=http://evil.example/';
    document.head.append(refresh);
  });
  await expect(page.locator('body')).toHaveAttribute('data-still', 'here');
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.action = 'http://evil.example/';
    document.body.append(form);
    form.submit();
  });
  // The policy stops a form before it becomes a request; Playwright's locators go on waiting for it, its evaluation does not.
  await expect.poll(() => page.evaluate(() => document.body.dataset['still'])).toBe('here');
  expect(page.url()).toContain(ORIGIN);
  expect(desktop.control.calls('shell.openExternal')).toEqual([]);
});

test('links to the web, to mail and to a telephone go to the system; nothing opens a window', async ({ page, desktop, context }) => {
  await page.evaluate(() => {
    for (const [href, text, target] of [
      ['mailto:anna@wronaceramika.example', 'A mail link', ''],
      ['tel:+48125550172', 'A telephone link', ''],
      ['https://wronaceramika.example/', 'A web link', '_blank'],
      ['ms-msdt:/id', 'A foreign link', '_blank'],
    ]) {
      const link = Object.assign(document.createElement('a'), { href, textContent: text, target });
      document.body.prepend(link);
    }
  });
  const opened = (): unknown[] => desktop.control.calls('shell.openExternal').flat();
  await page.getByRole('link', { name: 'A mail link' }).click();
  await expect.poll(opened).toEqual(['mailto:anna@wronaceramika.example']);
  await page.getByRole('link', { name: 'A telephone link' }).click();
  await page.getByRole('link', { name: 'A web link' }).click();
  await page.getByRole('link', { name: 'A foreign link' }).click();
  await page.evaluate(() => void window.open('https://example.com/x'));
  await expect.poll(opened).toEqual(['mailto:anna@wronaceramika.example', 'tel:+48125550172', 'https://wronaceramika.example/', 'https://example.com/x']);
  await expect.poll(() => context.pages().length).toBe(1);
});

test('every command of the menu reaches the page', async ({ page, desktop }) => {
  const heard = await listenForCommands(page);
  for (const { id } of COMMANDS) desktop.control.menu()?.getMenuItemById(id)?.click();
  await expect.poll(heard).toEqual(COMMANDS.map(({ id }) => id));
});

test('a command of the menu and a shortcut each act, and act once', async ({ page, desktop }) => {
  await desktop.call('practice.setUp', {});
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  const heard = await listenForCommands(page);
  desktop.control.menu()?._click('file', 'settings');
  await expect(page).toHaveURL(`${ORIGIN}/index.html#/settings`);
  await page.keyboard.press('Control+2');
  await expect(page).toHaveURL(`${ORIGIN}/index.html#/clients`);
  // The page takes the shortcut, or leaves it to the menu; never both.
  expect([['settings'], ['settings', 'go-clients']]).toContainEqual(await heard());
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page).toHaveURL(`${ORIGIN}/index.html#/settings`);
});

/** The commands the page has been asked for since. */
async function listenForCommands(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.evenkeel?.on('command.requested', (payload) => heard.push((payload as { command: string }).command));
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test('a file chosen in the dialog is read by the worker of the package; its path stays in main', async ({ page, desktop }) => {
  const file = path.join(desktop.folder, 'klienci.csv');
  writeFileSync(file, 'Name;E-mail\nAnna Wrona;anna@wronaceramika.example\nPiotr Zając;piotr@zajac.example\n');
  desktop.control.answers.openDialog.push({ canceled: false, filePaths: [file] });
  const chosen = (await desktop.call('files.choose', { filter: 'contacts' })) as { file: string; name: string };
  expect(JSON.stringify(chosen)).not.toContain(desktop.folder);
  const { draft } = (await desktop.call('imports.open', { file: chosen.file, name: chosen.name })) as { draft: string };
  await expect.poll(() => desktop.call('imports.draft', { draft })).toMatchObject({ state: 'ready', counts: { rows: 2 } });
  await page.evaluate(() => undefined);
});

test('the window is named by us, comes back when the program is started again, and its data outlives it', async ({ page, desktop, context }) => {
  const window = await desktop.firstWindow();
  await page.evaluate(() => void (document.title = 'Anna Wrona'));
  expect(window.getTitle()).toBe('Evenkeel');
  window.minimize();
  desktop.control.secondInstance(['evenkeel', 'https://evil.example/']);
  expect([window.isMinimized(), window.isFocused()]).toEqual([false, true]);
  await desktop.call('practice.setUp', { name: 'Biuro Wrona' });
  await desktop.quit();

  const next = await context.newPage();
  const again = await bootMain({
    main,
    argv: ['--data', desktop.folder],
    userData: desktop.folder,
    driver: playwrightDriver(context, next),
    version: '0.1.0',
  });
  await again.firstWindow();
  expect(await callOf(next, 'app.start', {})).toMatchObject({ practiceName: 'Biuro Wrona', setUp: true });
  await again.quit();
});

test('a document is drawn by a window nobody sees: what is printed, saved and kept are the same pages', async ({ page, desktop }) => {
  await desktop.call('practice.setUp', { name: 'Brzoza Books' });
  const { id: clientId } = (await desktop.call('clients.create', { client: { kind: 'company', name: 'Zażółć Gęślą Jaźń', language: 'pl' } })) as { id: number };
  const at = Date.now() + 86_400_000;
  const { id } = (await desktop.call('meetings.plan', { clientId, at, minutes: 60, type: 'regular', channel: 'video' })) as { id: number };
  const saved = path.join(desktop.folder, 'agenda.pdf');
  desktop.control.answers.saveDialog.push({ canceled: false, filePath: saved });
  await page.evaluate((hash) => void (location.hash = hash), `/sheet/agenda/${id}`);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.getByText('Opened for printing, and kept with the client’s documents.')).toBeVisible();
  await page.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect(page.context().pages()).toHaveLength(1);
  const [opened] = desktop.control.calls('shell.openPath').map(([file]) => String(file));
  const pdf = readFileSync(saved);
  expect(pdf.equals(readFileSync(opened ?? ''))).toBe(true);
  const text = pdf.toString('latin1');
  // A4, tagged, and called what it is: nobody's name stands where a printer's queue shows it.
  expect(text).toMatch(/\/MediaBox \[0 0 59[45]/);
  expect(text).toContain('/MarkInfo');
  expect([text.includes('/Title'), /Za\S*/.test(path.basename(opened ?? ''))]).toEqual([true, false]);
  expect(await desktop.call('papers.list', { clientId })).toMatchObject([{ way: 'file' }, { way: 'print' }]);
});
