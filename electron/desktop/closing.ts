import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';
import type { Text } from '#shared/text/index.ts';
import type { Log } from '../core/ports.ts';
import type { DesktopPreferences } from './preferences.ts';
import type { TrayPlace } from './tray-place.ts';
import type { MainWindow } from './window.ts';

/** What the end of the window is: the program goes on without one, or ends too; and why. */
export type Closing = 'stays-in-tray' | 'stays-in-dock' | 'ends-without-tray' | 'ends-as-asked';

export function closingOf(how: { readonly platform: NodeJS.Platform; readonly tray: boolean; readonly closeToTray: boolean }): Closing {
  if (!how.tray) return 'ends-without-tray';
  if (!how.closeToTray) return 'ends-as-asked';
  return how.platform === 'darwin' ? 'stays-in-dock' : 'stays-in-tray';
}

type Parts = {
  readonly window: MainWindow;
  readonly place: TrayPlace;
  readonly preferences: Pick<DesktopPreferences, 'wasTold' | 'rememberTold'>;
  readonly closeToTray: () => boolean;
  readonly text: () => Text;
  readonly log: Log;
  readonly platform?: NodeJS.Platform;
};

/** Closing the window goes on reminding or ends everything, and each is said the first time that it happens (REM-43). */
export function connectClosing(parts: Parts): { stays(): boolean } {
  const { window, place, closeToTray, log, platform = process.platform } = parts;
  const agreed = new WeakSet<BrowserWindow>();
  let quitting = false;
  let asking = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  const closing = (): Closing => closingOf({ platform, tray: place.isThere(), closeToTray: closeToTray() });
  const close = async (open: BrowserWindow): Promise<void> => {
    // The tray may have gone since: then nothing would bring the window back.
    await place.look();
    const means = closing();
    const answer = await explained(parts, open, means);
    if (answer === 'quit') app.quit();
    if (answer !== 'close' || open.isDestroyed()) return;
    agreed.add(open);
    open.close();
  };
  window.onOpened((open) => {
    open.on('close', (event) => {
      if (quitting || agreed.has(open)) return;
      event.preventDefault();
      if (asking) return;
      asking = true;
      close(open)
        .catch((error: unknown) => log.error('window.close', error))
        .finally(() => {
          asking = false;
        });
    });
  });
  return { stays: () => isStaying(closing()) };
}

function isStaying(closing: Closing): boolean {
  return closing === 'stays-in-tray' || closing === 'stays-in-dock';
}

/** What is to be done, after the user has read what that means; who has read it before is not asked again. */
async function explained({ preferences, text }: Parts, open: BrowserWindow, closing: Closing): Promise<'close' | 'quit' | 'nothing'> {
  const usual = isStaying(closing) ? 'close' : 'quit';
  const topic = isStaying(closing) ? 'stays' : 'ends';
  if (preferences.wasTold(topic)) return usual;
  const { response } = await dialog.showMessageBox(open, messageFor(closing, text()));
  preferences.rememberTold(topic);
  if (response === 0) return usual;
  return isStaying(closing) ? 'quit' : 'nothing';
}

function messageFor(closing: Closing, { t }: Text): MessageBoxOptions {
  const usual = { type: 'info' as const, noLink: true, defaultId: 0, title: t('app.name') };
  switch (closing) {
    case 'stays-in-tray':
    case 'stays-in-dock':
      return {
        ...usual,
        message: t('tray.stays.title'),
        detail: t(closing === 'stays-in-dock' ? 'tray.stays.dock' : 'tray.stays.tray'),
        buttons: [t('tray.stays.close'), t('tray.stays.quit')],
        cancelId: 0,
      };
    case 'ends-without-tray':
    case 'ends-as-asked':
      return {
        ...usual,
        message: t('tray.ends.title'),
        detail: t(closing === 'ends-without-tray' ? 'tray.ends.noTray' : 'tray.ends.asked'),
        buttons: [t('tray.ends.quit'), t('tray.ends.stay')],
        cancelId: 1,
      };
  }
}
