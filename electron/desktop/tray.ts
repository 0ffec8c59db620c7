import { app, Menu, nativeTheme, screen, Tray, type MenuItemConstructorOptions } from 'electron';
import { z } from 'zod';
import { calls, type AnyEvent } from '#shared/contract/index.ts';
import { SECOND } from '#shared/time/duration.ts';
import type { Timers } from '#shared/time/clock.ts';
import type { Application, Log } from '../core/ports.ts';
import { afterQuiet } from './after-quiet.ts';
import type { SystemBadge } from './badge.ts';
import type { Requests } from './requests.ts';
import { trayIcon } from './tray-icons.ts';
import { trayTemplate, trayTip, type TrayFacts } from './tray-template.ts';

export type TrayParts = {
  readonly application: Application;
  readonly badge: SystemBadge;
  readonly requests: Requests;
  /** resources/tray. */
  readonly icons: string;
  readonly timers: Timers;
  readonly log: Log;
  readonly platform?: NodeJS.Platform;
  readonly desktop?: string;
};

/** Of several writes in a row the menu is made once. */
const SETTLE_MS = SECOND;

/** Of the module: an icon that is collected vanishes from the tray (REM-41). */
let tray: Tray | null = null;
/** What its menu says. The same menu is not set again: on Linux that closes it under the pointer. */
let menuShown = '';

/** Puts the icon into the tray, and keeps its picture, its words and its menu as things are. There is one, whatever changes. */
export function installTray(parts: TrayParts): void {
  const { application, badge, requests, timers, platform = process.platform } = parts;
  if (tray) return;
  tray = new Tray(pictureFor(parts));
  menuShown = '';
  // A Mac opens the menu by itself, and elsewhere *Open* stands in it for whoever's click does not arrive.
  if (platform !== 'darwin') tray.on('click', () => requests.show());
  const dress = dressing(parts);
  const rebuild = afterQuiet(timers, SETTLE_MS, () => void rebuildMenu(parts).catch((error: unknown) => parts.log.error('tray.menu', error)));
  dress();
  rebuild();
  badge.onChange(() => {
    dress();
    rebuild();
  });
  nativeTheme.on('updated', dress);
  screen.on('display-metrics-changed', dress);
  application.onEvent((event) => {
    if (event.name === 'preferences.changed') dress();
    if (changesMenu(event)) rebuild();
  });
  app.on('before-quit', () => {
    // Electron takes the icon away; taken away twice, it ends with an error.
    tray = null;
  });
}

/** The picture and the words beside it; nothing is set that stands there already. */
function dressing(parts: TrayParts): () => void {
  let picture = '';
  let tip = '';
  return () => {
    const nextPicture = pictureFor(parts);
    const nextTip = trayTip(parts.application.text(), parts.badge.count());
    if (nextPicture !== picture) tray?.setImage(nextPicture);
    if (nextTip !== tip) tray?.setToolTip(nextTip);
    [picture, tip] = [nextPicture, nextTip];
  };
}

function pictureFor({ icons, badge, platform = process.platform, desktop = process.env['XDG_CURRENT_DESKTOP'] ?? '' }: TrayParts): string {
  return trayIcon({
    folder: icons,
    platform,
    count: badge.count(),
    dark: nativeTheme.shouldUseDarkColorsForSystemIntegratedUI,
    scaleFactor: screen.getPrimaryDisplay().scaleFactor,
    desktop,
  });
}

function changesMenu(event: AnyEvent): boolean {
  if (event.name === 'data.changed') return event.payload.topics.some((topic) => TOPICS.includes(topic));
  return event.name === 'day.changed' || event.name === 'preferences.changed' || event.name === 'store.replaced';
}

const TOPICS: readonly string[] = [...calls['today.get'].reads, ...calls['reminders.list'].reads];

async function rebuildMenu({ application, requests, log }: TrayParts): Promise<void> {
  const facts = await factsOf(application);
  if (!tray) return;
  const template = trayTemplate(facts, {
    ...requests,
    pause: (paused) => void pause(application, paused).catch((error: unknown) => log.error('tray.pause', error)),
    quit: () => app.quit(),
  });
  const said = JSON.stringify(template.map((item) => [item, lineOf(item, facts)]));
  if (said === menuShown) return;
  menuShown = said;
  tray.setContextMenu(Menu.buildFromTemplate(template));
}

/** Two clients of one name are two lines: whom a click opens is part of what the menu is. */
function lineOf({ id }: MenuItemConstructorOptions, { today }: TrayFacts): number | null {
  const index = id?.match(/^today-(\d)$/)?.[1];
  return index === undefined ? null : (today?.lines[Number(index)]?.clientId ?? null);
}

const pausedIn = z.object({ now: z.number(), health: z.object({ pausedUntil: z.number().nullable() }) });

async function factsOf(application: Application): Promise<TrayFacts> {
  const [today, reminders] = await Promise.all([application.dispatch('today.get', {}), application.dispatch('reminders.list', {})]);
  const paused = reminders.ok ? pausedIn.safeParse(reminders.value).data : undefined;
  return {
    text: application.text(),
    today: (today.ok && calls['today.get'].output.safeParse(today.value).data) || null,
    paused: paused ? paused.health.pausedUntil !== null && paused.health.pausedUntil > paused.now : null,
  };
}

async function pause(application: Application, paused: boolean): Promise<void> {
  await application.dispatch('reminders.pause', { paused });
}
