// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { isLetter, matches, spokenKeys } from './keyboard.ts';

const press = (key: string, held: Partial<KeyboardEventInit> = {}): KeyboardEvent => new KeyboardEvent('keydown', { key, ...held });
const onPlatform = (name: string) => vi.spyOn(navigator, 'platform', 'get').mockReturnValue(name);
afterEach(() => vi.restoreAllMocks());

test.each([
  ['Mod+K', press('k', { ctrlKey: true }), true],
  ['Mod+K', press('k'), false],
  ['Mod+K', press('k', { ctrlKey: true, shiftKey: true }), false],
  ['Mod+K', press('k', { metaKey: true }), false],
  ['Mod+Shift+D', press('D', { ctrlKey: true, shiftKey: true }), true],
  ['Mod+1', press('1', { ctrlKey: true }), true],
  ['Alt+Left', press('ArrowLeft', { altKey: true }), true],
  ['?', press('?', { shiftKey: true }), true],
  ['?', press('?', { ctrlKey: true }), false],
])('%s is meant by that press: case %#', (keys, event, isMeant) => {
  onPlatform('Linux x86_64');
  expect(matches(event, keys)).toBe(isMeant);
});

test('a letter is found by its place on a Cyrillic keyboard', () => {
  onPlatform('Win32');
  expect(matches(press('л', { code: 'KeyK', ctrlKey: true }), 'Mod+K')).toBe(true);
  expect(isLetter(press('в', { code: 'KeyD' }), 'D')).toBe(true);
  expect(isLetter(press('d', { code: 'KeyD', ctrlKey: true }), 'D')).toBe(false);
});

test('on a Mac, Mod is Cmd and written as such', () => {
  onPlatform('MacIntel');
  expect(matches(press('k', { metaKey: true }), 'Mod+K')).toBe(true);
  expect(matches(press('k', { ctrlKey: true }), 'Mod+K')).toBe(false);
  expect(spokenKeys('Mod+Shift+D')).toBe('⌘ ⇧ D');
});

test('elsewhere, Mod is Ctrl', () => {
  onPlatform('Linux x86_64');
  expect(spokenKeys('Mod+K')).toBe('Ctrl K');
});
