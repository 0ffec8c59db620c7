import path from 'node:path';

export type TraySurroundings = {
  /** resources/tray. */
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  readonly count: number;
  /** What the system draws itself with: its panel, not our page. */
  readonly dark: boolean;
  readonly scaleFactor: number;
  /** `XDG_CURRENT_DESKTOP`. */
  readonly desktop: string;
};

/** Up to here a number is told; what is more is "9+". */
const TOLD_MAX = 9;

/** The end of a file's name. */
export function countName(count: number): string {
  return count > TOLD_MAX ? 'many' : String(Math.max(0, Math.floor(count)));
}

/** The picture in the tray. Drawn by scripts/render-tray.mjs, in each size that a system asks for, so none is ever scaled. */
export function trayIcon({ folder, platform, count, dark, scaleFactor, desktop }: TraySurroundings): string {
  const name = countName(count);
  // One file with all sizes, of which Windows takes the one that fits the screen.
  if (platform === 'win32') return path.join(folder, 'windows', `${name}.ico`);
  // A template, which macOS colours itself; it finds the double size by its name.
  if (platform === 'darwin') return path.join(folder, 'mac', `${name}Template.png`);
  const tone = isDarkPanel(desktop, dark) ? 'dark' : 'light';
  return path.join(folder, 'linux', tone, `${name}-${panelSize(desktop) * (scaleFactor > 1 ? 2 : 1)}.png`);
}

/** The number on the button of the taskbar; null where there is none. */
export function overlayIcon({ folder, count, scaleFactor }: Pick<TraySurroundings, 'folder' | 'count' | 'scaleFactor'>): string | null {
  return count > 0 ? path.join(folder, 'overlay', `${countName(count)}-${scaleFactor > 1 ? 32 : 16}.png`) : null;
}

/** GNOME's panel is dark whatever the theme. */
function isDarkPanel(desktop: string, dark: boolean): boolean {
  return dark || isOf(desktop, 'GNOME') || isOf(desktop, 'Unity');
}

function panelSize(desktop: string): number {
  return isOf(desktop, 'KDE') ? 22 : 24;
}

function isOf(desktop: string, name: string): boolean {
  return desktop.split(':').includes(name);
}
