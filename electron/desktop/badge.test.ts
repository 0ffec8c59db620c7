import { beforeEach, describe, expect, test } from 'vitest';
import { textIn } from '#shared/text/index.ts';
import { BrowserWindow, control } from '../../tests/fakes/electron.ts';
import { overlayOnTaskbar, systemBadge } from './badge.ts';
import type { MainWindow } from './window.ts';

control.ready();
beforeEach(() => {
  control.records.length = 0;
});

describe('the number of due lines', () => {
  test.each<[NodeJS.Platform, unknown[]]>([
    ['darwin', [[3], [0]]],
    ['linux', [[3], [0]]],
    ['win32', []],
  ])('stands on the dock of %s, and is set when it changes', (platform, set) => {
    const badge = systemBadge(platform);
    for (const count of [0, 3, 3, 0]) badge.show(count);
    expect(control.calls('app.setBadgeCount')).toEqual(set);
  });

  test('stands on the taskbar of Windows in words and figures, also on a window that is made later', () => {
    const badge = systemBadge('win32');
    const opened: ((window: unknown) => void)[] = [];
    let open: InstanceType<typeof BrowserWindow> | null = null;
    const window = { current: () => open, onOpened: (listener: (window: unknown) => void) => void opened.push(listener) } as unknown as MainWindow;
    overlayOnTaskbar({ badge, window, text: () => textIn('en'), icons: '/tray', scaleFactor: () => 1 });
    badge.show(2);
    expect(control.calls('window.setOverlayIcon')).toEqual([]);
    open = new BrowserWindow({ show: false });
    for (const listener of opened) listener(open);
    open.show();
    badge.show(12);
    badge.show(0);
    expect(control.calls('window.setOverlayIcon').map(([image, words]) => [(image as { _file: string } | null)?._file ?? null, words])).toEqual([
      ['/tray/overlay/2-16.png', '2 lines of Today are due'],
      ['/tray/overlay/2-16.png', '2 lines of Today are due'],
      ['/tray/overlay/many-16.png', '12 lines of Today are due'],
      [null, ''],
    ]);
  });
});
