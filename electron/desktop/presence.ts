import { homedir } from 'node:os';
import { app, screen } from 'electron';
import { z } from 'zod';
import { DEFAULT_PREFERENCES, type Preferences } from '#shared/contract/preferences.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Application, Background, Log } from '../core/ports.ts';
import { systemClock, systemTimers, thisZone } from '../core/system-clock.ts';
import { askProgram } from './ask-program.ts';
import { overlayOnTaskbar, systemBadge, type SystemBadge } from './badge.ts';
import { captureAnywhere } from './capture-anywhere.ts';
import { connectClosing } from './closing.ts';
import { showWhatIsWrong } from './hidden-start.ts';
import type { Launch } from './launch.ts';
import { loginChoice } from './login-choice.ts';
import { loginItem } from './login-item.ts';
import { systemNotifier, type SystemNotifier } from './notifier.ts';
import { connectPower } from './power.ts';
import type { DesktopPreferences } from './preferences.ts';
import type { Requests } from './requests.ts';
import type { ShippedFiles } from './shipped-files.ts';
import { installTray } from './tray.ts';
import { trayPlace, type TrayPlace } from './tray-place.ts';
import type { MainWindow } from './window.ts';
import { windowsZone } from './windows-zone.ts';

type Parts = {
  readonly window: MainWindow;
  readonly files: Pick<ShippedFiles, 'tray'>;
  readonly preferences: DesktopPreferences;
  readonly launch: Launch;
  readonly log: Log;
  /** Installed, and on the folder that a start without arguments takes. */
  readonly usual: boolean;
};

type Around = Parts & { readonly place: TrayPlace; readonly notifier: SystemNotifier; readonly badge: SystemBadge };

/** The program beside its window: in the tray, among the notices, at login. What it brings to the application comes first. */
export type Presence = {
  readonly clock: Clock;
  readonly notifier: SystemNotifier;
  readonly badge: SystemBadge;
  readonly background: Background;
  /** Those of this computer, with what the system alone knows. */
  readonly preferences: DesktopPreferences;
  /** Tells whether the program goes on when its window is closed. */
  connect(application: Application, requests: Requests): { stays(): boolean };
};

const { platform, env } = process;
const timers = systemTimers;

export function createPresence(parts: Parts): Presence {
  const { log, usual } = parts;
  const zone = platform === 'win32' ? windowsZone({ clock: systemClock, zone: thisZone, ask: askProgram, env }) : null;
  const ask = (look: () => Promise<void>): void => void look().catch((error: unknown) => log.error('zone', error));
  const login = loginItem({ platform, usual, env, home: homedir(), log });
  login.followProgram();
  const { preferences, atLogin } = loginChoice(parts.preferences, login);
  const around: Around = {
    ...parts,
    preferences,
    place: trayPlace({ platform, ask: askProgram, timers }),
    notifier: systemNotifier({ timers, log }),
    badge: systemBadge(),
  };
  return {
    clock: {
      now: systemClock.now,
      zone() {
        if (zone) ask(zone.lookHourly);
        return systemClock.zone();
      },
    },
    notifier: around.notifier,
    badge: around.badge,
    background: { tray: around.place.isThere, atLogin },
    preferences,
    connect(application, requests) {
      connectNotices(around, application, requests);
      connectTray(around, application, requests);
      connectPower({ application, timers, log, lookAgain: zone?.look ?? (() => Promise.resolve()) });
      connectCapture(around, application, requests);
      return connectClosing({ ...around, closeToTray: () => chosen(around).closeToTray, text: application.text });
    },
  };
}

function connectNotices({ notifier, launch, log }: Around, application: Application, requests: Requests): void {
  notifier.onClick(requests.go);
  const route = launch.route();
  if (route) requests.go(route);
  notifier.takeUp(() => isAnythingOpen(application)).catch((error: unknown) => log.error('notice.take-up', error));
  app.on('will-quit', notifier.end);
  application.onEvent((event) => {
    // Another practice has other clients: what the former one said leads nowhere in it.
    if (event.name === 'store.replaced') notifier.clear();
  });
  showWhatIsWrong(launch, application, requests).catch((error: unknown) => log.error('hidden-start', error));
}

function connectTray({ place, badge, window, files, log }: Around, application: Application, requests: Requests): void {
  place.whenThere(() => installTray({ application, badge, requests, icons: files.tray, timers, log }));
  if (platform !== 'win32') return;
  overlayOnTaskbar({ badge, window, text: application.text, icons: files.tray, scaleFactor: () => screen.getPrimaryDisplay().scaleFactor });
}

function connectCapture(around: Around, application: Application, requests: Requests): void {
  const capture = captureAnywhere(requests, around.log);
  capture.apply(chosen(around).captureAnywhere);
  application.onEvent((event) => {
    if (event.name === 'preferences.changed') capture.apply(event.payload.captureAnywhere);
  });
}

function chosen({ preferences }: Pick<Parts, 'preferences'>): Omit<Preferences, 'language'> {
  return { ...DEFAULT_PREFERENCES, ...preferences.read() };
}

const centre = z.object({ total: z.number(), health: z.object({ sample: z.boolean() }) });

/** In doubt, something is: a notice too many does less harm than one too few. */
async function isAnythingOpen(application: Application): Promise<boolean> {
  const answer = await application.dispatch('reminders.list', {});
  const read = answer.ok ? centre.safeParse(answer.value).data : undefined;
  return !read || read.health.sample || read.total > 0;
}
