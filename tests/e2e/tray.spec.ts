/** The program beside its window: closed into the tray, opened again by what is asked there and by a notice. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { bootMain } from '../double/boot.ts';
import { playwrightDriver } from '../double/driver.ts';
import { callOf, main, ORIGIN, test } from './desktop.ts';

/** Due in this very minute. */
function reminderNow(clientId: number): object {
  const [startsOn, time] = new Date().toISOString().split(/[T.]/);
  return {
    clientId,
    text: 'Call back about VAT',
    startsOn,
    time: time?.slice(0, 5),
    zone: 'UTC',
    repeat: null,
    repeatBase: 'schedule',
    policy: 'exact',
  };
}

test('its window closed, it stays in the tray; what is asked there makes a window whose page hears it', async ({ page, context, folder }) => {
  test.skip(process.platform === 'win32', 'the bus is a script of the shell');
  // A desktop with a tray, as the program asks for one.
  const bus = path.join(folder, 'bus');
  mkdirSync(bus);
  writeFileSync(path.join(bus, 'gdbus'), '#!/bin/sh\necho "(true,)"\n', { mode: 0o755 });
  const { PATH } = process.env;
  process.env['PATH'] = `${bus}:${PATH}`;
  try {
    const booted = await bootMain({ main, argv: ['--data', folder], userData: folder, driver: playwrightDriver(context, page), version: '0.1.0' });
    const window = await booted.firstWindow();
    await callOf(page, 'practice.setUp', {});
    const menu = async () => {
      await expect.poll(() => booted.control.trays[0]?._menu ?? null).not.toBeNull();
      return booted.control.trays[0]?._menu as NonNullable<ReturnType<typeof booted.control.menu>>;
    };
    await menu();
    window.close();
    await expect.poll(() => window.isDestroyed()).toBe(true);
    expect([booted.control.calls('dialog.showMessageBox').length, booted.control.calls('app.quit')]).toEqual([1, []]);

    const made = context.waitForEvent('page');
    (await menu()).getMenuItemById('capture')?.click();
    const next = await made;
    await expect(next.getByRole('dialog')).toBeVisible();
    (await menu()).getMenuItemById('reminders')?.click();
    await expect(next).toHaveURL(`${ORIGIN}/index.html#/reminders`);

    // A reminder that falls due while the window is closed comes as a notice, and its click opens the client.
    const { id } = (await callOf(next, 'clients.create', { client: { kind: 'company', name: 'Wrona Ceramika' } })) as { id: number };
    await callOf(next, 'reminders.add', { reminder: reminderNow(id) });
    booted.electron.BrowserWindow.getAllWindows()[0]?.close();
    await expect.poll(() => booted.electron.BrowserWindow.getAllWindows()).toEqual([]);
    await expect.poll(() => booted.control.notifications.map(({ title, body }) => title + body).join(), { timeout: 15_000 }).toContain('Call back about VAT');
    const again = context.waitForEvent('page');
    booted.control.notifications.at(-1)?.emit('click', {});
    await expect(await again).toHaveURL(`${ORIGIN}/index.html#/clients/${id}`);
    expect(booted.control.calls('dialog.showMessageBox')).toHaveLength(1);
    await booted.quit();
  } finally {
    process.env['PATH'] = PATH;
  }
});
