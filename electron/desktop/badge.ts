import { app, nativeImage } from 'electron';
import type { Badge } from '../core/ports.ts';
import type { Text } from '#shared/text/index.ts';
import type { MainWindow } from './window.ts';
import { overlayIcon } from './tray-icons.ts';

export type SystemBadge = Badge & {
  count(): number;
  onChange(listener: () => void): void;
};

/** The number of lines that are due, on the dock and the launcher; whoever else shows it listens. */
export function systemBadge(platform: NodeJS.Platform = process.platform): SystemBadge {
  const listeners: (() => void)[] = [];
  let shown = 0;
  return {
    show(count) {
      if (count === shown) return;
      shown = count;
      // On Windows it does nothing; there the taskbar shows it.
      if (platform !== 'win32') app.setBadgeCount(count);
      for (const listener of listeners) listener();
    },
    count: () => shown,
    onChange: (listener) => void listeners.push(listener),
  };
}

type Overlay = {
  readonly badge: SystemBadge;
  readonly window: MainWindow;
  readonly text: () => Text;
  readonly icons: string;
  readonly scaleFactor: () => number;
};

/** Windows shows the number on the button of the taskbar, which a window gets when it is shown. */
export function overlayOnTaskbar({ badge, window, text, icons, scaleFactor }: Overlay): void {
  const show = (): void => {
    const count = badge.count();
    const file = overlayIcon({ folder: icons, count, scaleFactor: scaleFactor() });
    window.current()?.setOverlayIcon(file === null ? null : nativeImage.createFromPath(file), count > 0 ? text().t('tray.due', { count }) : '');
  };
  badge.onChange(show);
  window.onOpened((open) => {
    show();
    // A window that is not seen yet has no button.
    open.on('show', show);
  });
}
