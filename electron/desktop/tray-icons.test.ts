import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countName, overlayIcon, trayIcon, type TraySurroundings } from './tray-icons.ts';

const folder = path.join(import.meta.dirname, '../../resources/tray');
const usual: TraySurroundings = { folder, platform: 'linux', count: 3, dark: false, scaleFactor: 1, desktop: 'KDE' };
const named = (over: Partial<TraySurroundings>): string => path.relative(folder, trayIcon({ ...usual, ...over })).replaceAll(path.sep, '/');
/** Of a PNG, from its header. */
const sizeOf = (file: string): number[] => [readFileSync(file).readUInt32BE(16), readFileSync(file).readUInt32BE(20)];

describe('the picture in the tray', () => {
  test.each([
    [0, '0'],
    [1, '1'],
    [9, '9'],
    [10, 'many'],
    [1_000, 'many'],
    [-1, '0'],
  ])('of %i is called %s', (count, name) => {
    expect(countName(count)).toBe(name);
  });

  test.each<[Partial<TraySurroundings>, string]>([
    [{ platform: 'win32' }, 'windows/3.ico'],
    [{ platform: 'darwin' }, 'mac/3Template.png'],
    [{ desktop: 'KDE' }, 'linux/light/3-22.png'],
    [{ desktop: 'KDE', dark: true }, 'linux/dark/3-22.png'],
    [{ desktop: 'KDE', scaleFactor: 2 }, 'linux/light/3-44.png'],
    [{ desktop: 'ubuntu:GNOME' }, 'linux/dark/3-24.png'],
    [{ desktop: 'XFCE', scaleFactor: 1.5 }, 'linux/light/3-48.png'],
    [{ desktop: '', count: 0 }, 'linux/light/0-24.png'],
    [{ desktop: 'GNOMISH', count: 12 }, 'linux/light/many-24.png'],
  ])('for %j is %s', (over, name) => {
    expect(named(over)).toBe(name);
  });

  test('is there for every number, system, tone and size, as large as it says', () => {
    for (let count = 0; count <= 10; count += 1) {
      expect(existsSync(trayIcon({ ...usual, count, platform: 'win32' })), `${count}.ico`).toBe(true);
      const mac = trayIcon({ ...usual, count, platform: 'darwin' });
      const [width = 0, height] = sizeOf(mac);
      expect([height, sizeOf(mac.replace('.png', '@2x.png'))]).toEqual([16, [2 * width, 32]]);
      for (const desktop of ['KDE', 'GNOME', 'XFCE'])
        for (const dark of [true, false])
          for (const scaleFactor of [1, 2]) {
            const size = (desktop === 'KDE' ? 22 : 24) * scaleFactor;
            expect(sizeOf(trayIcon({ ...usual, count, desktop, dark, scaleFactor }))).toEqual([size, size]);
          }
    }
  });

  test('has for Windows all four sizes in one file', () => {
    const icon = readFileSync(trayIcon({ ...usual, platform: 'win32', count: 7 }));
    expect([icon.readUInt16LE(2), icon.readUInt16LE(4)]).toEqual([1, 4]);
    const entries = [0, 1, 2, 3].map((index) => {
      const at = 6 + 16 * index;
      const offset = icon.readUInt32LE(at + 12);
      return { size: icon.readUInt8(at), width: icon.readInt32LE(offset + 4), end: offset + icon.readUInt32LE(at + 8) };
    });
    expect(entries.map(({ size, width }) => [size, width])).toEqual([
      [16, 16],
      [20, 20],
      [24, 24],
      [32, 32],
    ]);
    expect(entries.at(-1)?.end).toBe(icon.length);
  });
});

describe('the number on the taskbar', () => {
  test('is there for every number, small and large, and nothing for none', () => {
    expect(overlayIcon({ folder, count: 0, scaleFactor: 1 })).toBeNull();
    for (let count = 1; count <= 10; count += 1)
      for (const [scaleFactor, size] of [
        [1, 16],
        [1.25, 32],
      ] as const)
        expect(sizeOf(overlayIcon({ folder, count, scaleFactor }) ?? '')).toEqual([size, size]);
  });
});
