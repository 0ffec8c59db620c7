import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import type { KeyPress } from './page-host.ts';
import type { World } from './world.ts';

const MODIFIERS = ['CmdOrCtrl', 'CommandOrControl', 'Cmd', 'Command', 'Ctrl', 'Control', 'Alt', 'Option', 'AltGr', 'Shift', 'Super', 'Meta'];
const KEY = /^([A-Z0-9]|F\d{1,2}|[!-/:-@[-`{-~]|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape)$/;

/** Menu and MenuItem of one double. */
export function createMenus(world: World) {
  class MenuItem {
    readonly id: string;
    readonly role: E.MenuItemConstructorOptions['role'];
    readonly label: string;
    readonly type: string;
    readonly accelerator: string | undefined;
    readonly click: () => void;
    readonly submenu: Menu | undefined;
    enabled = true;
    visible = true;
    checked = false;

    constructor(options: E.MenuItemConstructorOptions) {
      this.id = options.id ?? '';
      this.role = options.role;
      this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
      this.label = options.label ?? options.role ?? '';
      if (this.type === 'normal' && !this.label) throw new Error('electron double: a menu item without a label');
      this.accelerator = options.accelerator;
      if (this.accelerator && !isAccelerator(this.accelerator)) throw new Error(`electron double: no accelerator: ${this.accelerator}`);
      this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined;
      this.click = () => {
        if (this.role === 'quit') world.app.quit();
        else if (this.role === 'close') [...world.windows].find((window) => window.isFocused())?.close();
        else (options.click as (() => void) | undefined)?.();
      };
    }
  }
  class Menu extends EventEmitter {
    static _application: Menu | null = null;
    static _wasSetBeforeReady = false;
    static buildFromTemplate(template: E.MenuItemConstructorOptions[]) {
      const menu = new Menu();
      menu.items = template.map((item) => new MenuItem(item));
      return menu;
    }
    static setApplicationMenu(menu: Menu | null) {
      Menu._wasSetBeforeReady ||= !world.app._ready;
      Menu._application = menu;
    }
    static getApplicationMenu() {
      return Menu._application;
    }
    items: MenuItem[] = [];
    getMenuItemById(id: string): MenuItem | null {
      return this._all().find((item) => item.id === id) ?? null;
    }
    popup(where?: unknown) {
      world.note('menu.popup', where);
    }
    append(item: MenuItem) {
      this.items.push(item);
    }
    _all(): MenuItem[] {
      return this.items.flatMap((item) => [item, ...(item.submenu?._all() ?? [])]);
    }
    /** Test only: the item at the end of this path of labels, ids or roles is clicked. */
    _click(...path: string[]) {
      let items = this.items;
      let hit: MenuItem | undefined;
      for (const name of path) {
        hit = items.find((item) => item.label === name || item.id === name || item.role === name);
        if (!hit) throw new Error(`no menu item ${path.join(' > ')}`);
        items = hit.submenu?.items ?? [];
      }
      hit?.click();
    }
    _press(press: KeyPress) {
      this._all()
        .find((item) => item.accelerator && fits(item.accelerator, press))
        ?.click();
    }
  }
  return { Menu, MenuItem };
}

function isAccelerator(text: string): boolean {
  const { modifiers, key } = parse(text);
  return KEY.test(key) && modifiers.every((modifier) => MODIFIERS.includes(modifier));
}

function parse(text: string): { modifiers: string[]; key: string } {
  const parts = text.split(/(?<=[^+])\+/);
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? '' };
}

/** On the systems the double stands for, CmdOrCtrl is Ctrl. */
function fits(accelerator: string, press: KeyPress): boolean {
  const { modifiers, key } = parse(accelerator);
  const has = (...names: string[]): boolean => modifiers.some((modifier) => names.includes(modifier));
  return (
    press.ctrl === has('CmdOrCtrl', 'CommandOrControl', 'Ctrl', 'Control') &&
    press.alt === has('Alt', 'Option') &&
    press.shift === has('Shift') &&
    press.meta === has('Super', 'Meta', 'Cmd', 'Command') &&
    press.key.replace(/^Arrow/, '').toLowerCase() === key.toLowerCase()
  );
}
