import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '#shared/contract/commands.ts';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { textIn } from '#shared/text/index.ts';
import { acceleratorFor, menuTemplate } from './menu-template.ts';

type Item = MenuItemConstructorOptions;
const SYSTEMS = ['linux', 'win32', 'darwin'] as const;

function template(
  language: Language,
  platform: NodeJS.Platform,
  { packaged = true, run = () => {} }: { packaged?: boolean; run?: (command: string) => void } = {},
): Item[] {
  return menuTemplate({ text: textIn(language), platform, packaged, run });
}

function flatten(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

const everywhere = LANGUAGES.flatMap((language) => SYSTEMS.map((platform) => [language, platform] as const));

describe.each(everywhere)('the menu in %s on %s', (language, platform) => {
  const items = flatten(template(language, platform));

  test('has every command under its own menu, titled in that language, with its shortcut', () => {
    for (const { id, keys, menu } of COMMANDS) {
      const found = template(language, platform).find((top) => top.id === menu)?.submenu;
      const item = Array.isArray(found) ? found.find((it) => it.id === id) : undefined;
      expect(item?.label, id).toBe(textIn(language).t(`app.command.${id}`));
      expect(item?.label, id).not.toContain('app.command');
      expect(item?.accelerator, id).toBe(acceleratorFor(keys, platform));
    }
  });

  test('says everything in that language: nothing is left to Electron, which speaks English', () => {
    const unnamed = items.filter((item) => item.type !== 'separator' && !item.label);
    expect(unnamed).toEqual([]);
    expect(items.filter((item) => item.label?.includes('app.menu'))).toEqual([]);
  });

  test('gives no shortcut to two commands', () => {
    const accelerators = items.flatMap((item) => item.accelerator ?? []);
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  test('offers a user no developer tools and no reload', () => {
    expect(items.filter((item) => ['toggleDevTools', 'reload', 'forceReload'].includes(item.role ?? ''))).toEqual([]);
  });

  test('leaves undo to the page, which knows whether a field or the practice is meant', () => {
    expect(items.filter((item) => item.role === 'undo' || item.role === 'redo')).toEqual([]);
  });

  test('can copy, paste and quit', () => {
    const roles = items.map((item) => item.role);
    for (const role of ['cut', 'copy', 'paste', 'selectAll', 'quit'] as const) expect(roles).toContain(role);
  });
});

describe('shortcuts', () => {
  test.each([
    ['Mod+K', 'linux', 'CmdOrCtrl+K'],
    ['Mod+,', 'win32', 'CmdOrCtrl+,'],
    ['Mod+Shift+D', 'darwin', 'CmdOrCtrl+Shift+D'],
    ['Alt+Left', 'linux', 'Alt+Left'],
    ['Alt+Left', 'darwin', 'Cmd+['],
    ['Alt+Right', 'darwin', 'Cmd+]'],
  ] as const)('%s on %s is %s', (keys, platform, accelerator) => {
    expect(acceleratorFor(keys, platform)).toBe(accelerator);
  });

  test('a key that types a character is none, or nobody could type it', () => {
    expect(acceleratorFor('?', 'linux')).toBeUndefined();
    expect(acceleratorFor(null, 'linux')).toBeUndefined();
  });
});

test('a click runs its own command', () => {
  const ran: string[] = [];
  const items = flatten(template('en', 'linux', { run: (command) => void ran.push(command) }));
  for (const { id } of COMMANDS) (items.find((item) => item.id === id)?.click as (() => void) | undefined)?.();
  expect(ran).toEqual(COMMANDS.map((command) => command.id));
});

test('macOS has a menu of its own with about, hide and quit', () => {
  const [first] = template('en', 'darwin');
  expect(Array.isArray(first?.submenu) && first.submenu.flatMap((item) => item.role ?? [])).toEqual([
    'about',
    'services',
    'hide',
    'hideOthers',
    'unhide',
    'quit',
  ]);
});

test('developers can look inside', () => {
  const roles = flatten(template('en', 'linux', { packaged: false })).map((item) => item.role);
  expect(roles).toContain('toggleDevTools');
});

test('letters to open a menu with Alt differ within a language', () => {
  for (const language of LANGUAGES) {
    const letters = template(language, 'linux').map((item) => /&(.)/.exec(item.label ?? '')?.[1]?.toLowerCase());
    expect(letters).not.toContain(undefined);
    expect(new Set(letters).size, language).toBe(letters.length);
  }
});
