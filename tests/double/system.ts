/** Small modules of the system: theme, screens, power, dialogs, shell, keyring, clipboard. */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { strict } from './strict.ts';
import type { World } from './world.ts';

export function createNativeTheme() {
  let systemIsDark = false;
  class NativeTheme extends EventEmitter {
    _source: 'system' | 'light' | 'dark' = 'system';
    get themeSource() {
      return this._source;
    }
    set themeSource(source: 'system' | 'light' | 'dark') {
      if (!['system', 'light', 'dark'].includes(source)) throw new TypeError('Error processing argument: themeSource');
      const before = this.shouldUseDarkColors;
      this._source = source;
      if (this.shouldUseDarkColors !== before) this.emit('updated');
    }
    /** What the system draws itself with, whatever the program chose. */
    get shouldUseDarkColorsForSystemIntegratedUI() {
      return systemIsDark;
    }
    get shouldUseDarkColors() {
      return this._source === 'system' ? systemIsDark : this._source === 'dark';
    }
  }
  const nativeTheme = new NativeTheme();
  const setDark = (value: boolean): void => {
    systemIsDark = value;
    nativeTheme.emit('updated');
  };
  return { nativeTheme: strict('nativeTheme', nativeTheme), setDark };
}

export function createScreen({ options }: World) {
  const areas = options.displays ?? [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const displays = areas.map((area, index) => ({ id: index + 1, bounds: area, workArea: area, scaleFactor: 1 }));
  return strict('screen', Object.assign(new EventEmitter(), { getPrimaryDisplay: () => displays[0]!, getAllDisplays: () => displays }));
}

export function createPowerMonitor({ needReady }: World) {
  let idle: 'active' | 'idle' | 'locked' | 'unknown' = 'active';
  const powerMonitor = Object.assign(new EventEmitter(), {
    getSystemIdleTime: () => 0,
    getSystemIdleState: () => {
      needReady('powerMonitor');
      return idle;
    },
    isOnBatteryPower: () => false,
    onBatteryPower: false,
  });
  const setIdle = (value: typeof idle): void => {
    idle = value;
  };
  return { powerMonitor: strict('powerMonitor', powerMonitor), setIdle };
}

/** Keys that another program has are refused. */
export function createGlobalShortcut({ note, needReady }: World) {
  const registered = new Map<string, () => void>();
  const taken = new Set<string>();
  const globalShortcut = {
    register(keys: string, run: () => void) {
      needReady('globalShortcut');
      if (taken.has(keys)) return false;
      registered.set(keys, run);
      return true;
    },
    isRegistered: (keys: string) => registered.has(keys),
    unregister: (keys: string) => void registered.delete(keys),
    unregisterAll() {
      note('globalShortcut.unregisterAll');
      registered.clear();
    },
  };
  return { globalShortcut: strict('globalShortcut', globalShortcut), shortcuts: { registered, taken } };
}

/** A picture is its file. */
export function createNativeImage() {
  return strict('nativeImage', { createFromPath: (file: string) => ({ _file: file, isEmpty: () => !existsSync(file) }) });
}

export function createDialog({ note, answers }: World) {
  return strict('dialog', {
    showOpenDialog: async (...args: unknown[]) => {
      note('dialog.showOpenDialog', args.at(-1));
      return answers.openDialog.shift() ?? { canceled: true, filePaths: [] };
    },
    showSaveDialog: async (...args: unknown[]) => {
      note('dialog.showSaveDialog', args.at(-1));
      return answers.saveDialog.shift() ?? { canceled: true, filePath: '' };
    },
    showMessageBox: async (...args: unknown[]) => {
      note('dialog.showMessageBox', args.at(-1));
      return answers.messageBox.shift() ?? { response: 0, checkboxChecked: false };
    },
    showErrorBox: (title: string, content: string) => note('dialog.showErrorBox', title, content),
  });
}

export function createShell({ note }: World) {
  return strict('shell', {
    openExternal: async (url: string) => note('shell.openExternal', url),
    openPath: async (file: string) => {
      note('shell.openPath', file);
      return '';
    },
    showItemInFolder: (file: string) => note('shell.showItemInFolder', file),
    beep: () => note('shell.beep'),
  });
}

/** The asynchronous half only: the synchronous one is deprecated in Electron 45. */
export function createSafeStorage() {
  let available = true;
  const disguise = (text: string): string => text.split('').toReversed().join('');
  const safeStorage = {
    isAsyncEncryptionAvailable: async () => available,
    getSelectedStorageBackend: () => (available ? ('gnome_libsecret' as const) : ('basic_text' as const)),
    encryptStringAsync: async (text: string) => {
      if (!available) throw new Error('Encryption is not available');
      return Buffer.from(`v10${disguise(Buffer.from(text).toString('base64'))}`);
    },
    decryptStringAsync: async (sealed: Buffer) => {
      const raw = sealed.toString();
      if (!raw.startsWith('v10')) throw new Error('Error while decrypting the ciphertext');
      return { result: Buffer.from(disguise(raw.slice(3)), 'base64').toString(), shouldReEncrypt: false };
    },
  };
  return {
    safeStorage: strict('safeStorage', safeStorage),
    setEncryption(value: boolean) {
      available = value;
    },
  };
}
