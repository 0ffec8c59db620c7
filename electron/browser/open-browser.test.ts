import { expect, it } from 'vitest';
import { hasDisplay } from './open-browser.ts';

it.each<[string, NodeJS.Platform, Record<string, string>, boolean]>([
  ['Linux with X', 'linux', { DISPLAY: ':0' }, true],
  ['Linux with Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['Linux over ssh', 'linux', {}, false],
  ['Linux with an empty DISPLAY', 'linux', { DISPLAY: '' }, false],
  ['macOS', 'darwin', {}, true],
  ['Windows', 'win32', {}, true],
])('%s: a browser can appear: %s', (_title, platform, env, expected) => {
  expect(hasDisplay({ platform, env })).toBe(expected);
});
