import type { MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type CommandId } from '#shared/contract/commands.ts';
import type { Text } from '#shared/text/index.ts';

export type MenuSurroundings = {
  readonly text: Text;
  readonly platform: NodeJS.Platform;
  /** Developers reload and look inside; a user's program has no such items. */
  readonly packaged: boolean;
  readonly run: (command: CommandId) => void;
};

type Item = MenuItemConstructorOptions;
type Menu = (typeof COMMANDS)[number]['menu'];

const SEPARATOR: Item = { type: 'separator' };

/** The whole menu bar as data: every command of the application, and what the system expects beside them. */
export function menuTemplate(around: MenuSurroundings): Item[] {
  const { text, platform } = around;
  const mac = platform === 'darwin';
  return [
    ...(mac ? [appleMenu(text)] : []),
    {
      id: 'file',
      label: text.t('app.menu.file'),
      submenu: [...commandsOf('file', around), SEPARATOR, mac ? role('close', 'close', text) : role('quit', 'quit', text)],
    },
    { id: 'edit', label: text.t('app.menu.edit'), submenu: [...commandsOf('edit', around), SEPARATOR, ...editItems(text)] },
    { id: 'view', label: text.t('app.menu.view'), submenu: [...commandsOf('view', around), SEPARATOR, ...viewItems(around)] },
    ...(mac ? [windowMenu(text)] : []),
    { id: 'help', role: 'help', label: text.t('app.menu.help'), submenu: commandsOf('help', around) },
  ];
}

/** How a shortcut of the contract is spelt for a menu; undefined for one that would type a character. */
export function acceleratorFor(keys: string | null, platform: NodeJS.Platform): string | undefined {
  if (keys === null || !keys.includes('+')) return undefined;
  // On a Mac, Option with an arrow moves by a word in every text field; back and forward are Cmd and a bracket there.
  if (platform === 'darwin' && keys === 'Alt+Left') return 'Cmd+[';
  if (platform === 'darwin' && keys === 'Alt+Right') return 'Cmd+]';
  return keys.replace('Mod+', 'CmdOrCtrl+');
}

function commandsOf(menu: Menu, { text, platform, run }: MenuSurroundings): Item[] {
  return COMMANDS.filter((command) => command.menu === menu).map(({ id, keys }) => {
    const accelerator = acceleratorFor(keys, platform);
    return { id, label: text.t(`app.command.${id}`), click: () => run(id), ...(accelerator && { accelerator }) };
  });
}

/** *Undo* is not here: as a role it would reach text fields alone, and its key would never come to the page, which decides what it means. */
function editItems(text: Text): Item[] {
  return [role('cut', 'cut', text), role('copy', 'copy', text), role('paste', 'paste', text), role('selectAll', 'selectAll', text)];
}

function viewItems({ text, packaged }: MenuSurroundings): Item[] {
  const zoom = [
    role('resetZoom', 'resetZoom', text),
    role('zoomIn', 'zoomIn', text),
    role('zoomOut', 'zoomOut', text),
    SEPARATOR,
    role('togglefullscreen', 'fullScreen', text),
  ];
  return packaged ? zoom : [...zoom, SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }];
}

function appleMenu(text: Text): Item {
  return {
    id: 'app',
    label: text.t('app.name'),
    submenu: [
      role('about', 'about', text),
      SEPARATOR,
      { ...role('services', 'services', text), submenu: [] },
      SEPARATOR,
      role('hide', 'hide', text),
      role('hideOthers', 'hideOthers', text),
      role('unhide', 'unhide', text),
      SEPARATOR,
      role('quit', 'quit', text),
    ],
  };
}

function windowMenu(text: Text): Item {
  return {
    id: 'window',
    role: 'window',
    label: text.t('app.menu.window'),
    submenu: [role('minimize', 'minimize', text), role('zoom', 'zoom', text), SEPARATOR, role('front', 'front', text)],
  };
}

type LabelKey =
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'fullScreen'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'close';

/** Electron labels its roles in English only; ours come from the texts. */
function role(name: NonNullable<Item['role']>, label: LabelKey, text: Text): Item {
  return { role: name, label: text.t(`app.menu.${label}`) };
}
