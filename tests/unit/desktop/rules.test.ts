/** Rules of the desktop that are about the text of the program and of its package, not about what it does. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedFiles } from '../../../electron/desktop/shipped-files.ts';

const root = path.join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const sources = globSync(['electron/**/*.ts', 'renderer/**/*.{ts,tsx,html}'], { cwd: root })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => !/\.test\.tsx?$|\/testing\//.test(file));

/** Where a text of the program says it, comments aside. */
const filesWith = (pattern: RegExp): string[] => sources.filter((file) => pattern.test(read(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')));

describe('the program', () => {
  test('has sources to look at', () => {
    expect(sources).toEqual(expect.arrayContaining(['electron/main.ts', 'electron/preload.ts', 'electron/desktop/window.ts', 'renderer/index.html']));
  });

  test.each([
    ['makes windows in one place', /new BrowserWindow\(/, ['electron/desktop/window.ts']],
    ['listens to pages in one place', /\bipcMain\./, ['electron/desktop/ipc.ts']],
    ['hands links to the system in one place', /\.openExternal\(/, ['electron/desktop/security.ts']],
    ['opens folders in one place', /\.openPath\(/, ['electron/desktop/ports.ts']],
    ['speaks to the main process in one place', /\bipcRenderer\./, ['electron/preload.ts']],
    ['exposes one thing to the page', /exposeInMainWorld\(/, ['electron/preload.ts']],
    ['never waits for the other process', /sendSync|\.returnValue/, []],
    [
      'never turns a protection of the page off',
      /webSecurity|allowRunningInsecureContent|nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webviewTag: true|bypassCSP|corsEnabled/,
      [],
    ],
    ['turns on nothing experimental', /experimentalFeatures|enableBlinkFeatures|disableBlinkFeatures/, []],
    ['speaks of a missing sandbox where it refuses to start without', /no-sandbox/, ['electron/desktop/sandbox.ts']],
    ['reads no page through a file', /loadFile\(|file:\/\//, []],
    ['runs no text in a page', /executeJavaScript\(|insertCSS\(/, []],
    ['never keeps a computer awake, and promises nobody to wake one', /powerSaveBlocker/, []],
    ['uses no deprecated half of the keyring', /\b(encryptString|decryptString|isEncryptionAvailable)\(/, []],
  ])('%s', (_rule, pattern, files) => {
    expect(filesWith(pattern)).toEqual(files);
  });

  test('and its preload mean the same two channels', () => {
    const channels = (file: string): string[] => [...read(file).matchAll(/^(?:export )?const (\w+_CHANNEL = '\w+');$/gm)].map(([, line]) => line ?? '');
    expect(channels('electron/preload.ts')).toEqual(["CALL_CHANNEL = 'call'", "EVENT_CHANNEL = 'event'"]);
    expect(channels('electron/desktop/ipc.ts')).toEqual(channels('electron/preload.ts'));
  });

  test('has an entry that reads as a table of contents', () => {
    expect(read('electron/main.ts').split('\n').length).toBeLessThanOrEqual(80);
  });
});

describe('the package', () => {
  const builder = read('electron-builder.yml');
  const manifest = JSON.parse(read('package.json')) as { desktopName: string; devDependencies: Record<string, string> };
  const resource = (name: string): string => path.join('resources', name);

  /** Width of a PNG, from its header. */
  const widthOf = (file: string): number => readFileSync(path.join(root, file)).readUInt32BE(16);

  test('finds every icon it names, and the sizes are what the names say', () => {
    const named = [...builder.matchAll(/^\s+icon: (\S+)$/gm)].map(([, name]) => name ?? '');
    expect(named).toEqual(['icons/linux', 'icons/icon.png', 'icons/icon.png']);
    for (const name of named) expect(existsSync(path.join(root, resource(name))), name).toBe(true);
    expect(widthOf(resource('icons/icon.png'))).toBe(1024);
    for (const file of readdirSync(path.join(root, resource('icons/linux'))))
      expect([file, `${widthOf(resource(`icons/linux/${file}`))}`]).toEqual([file, file.split('x')[0]]);
  });

  test('says in its first pages that no computer is woken, and what is', () => {
    expect(read('README.md')).toMatch(/does not wake one that sleeps[\s\S]*\.ics file into your phone/);
  });

  test('ships the icons that the window and the tray ask for', () => {
    expect(existsSync(shippedFiles(root).icon)).toBe(true);
    expect(readdirSync(shippedFiles(root).tray).toSorted()).toEqual(['linux', 'mac', 'overlay', 'windows']);
    expect(builder).toContain('- resources/**');
  });

  test('is built by the steps that make the files main asks for', () => {
    const vite = read('vite.config.ts');
    const { renderer, preload, worker } = shippedFiles('');
    for (const folder of [renderer, path.dirname(preload), path.dirname(worker)]) expect(vite).toContain(`at('${folder.replaceAll(path.sep, '/')}')`);
    expect(vite).toMatch(/worker: at\('electron\/core\/worker\.ts'\)/);
  });

  test('has the name under which the system knows its window', () => {
    expect(builder).toContain('appId: app.evenkeel.Evenkeel\n');
    expect(manifest.desktopName).toBe('app.evenkeel.Evenkeel.desktop');
    expect(read('electron/desktop/windows-identity.ts')).toContain("APP_USER_MODEL_ID = 'app.evenkeel.Evenkeel'");
    expect(read('electron/desktop/autostart-entry.ts')).toContain(`'${manifest.desktopName}'`);
  });

  test('takes back on leaving what it told Windows', () => {
    const identity = read('electron/desktop/windows-identity.ts');
    const [named, started] = [/'(app\.\S+)'/, /'(\{[\dA-F-]{36}\})'/].map((pattern) => pattern.exec(identity)?.[1] ?? 'nothing');
    const installer = read('resources/installer.nsh');
    expect(builder).toContain('include: resources/installer.nsh\n');
    for (const key of [`Windows\\CurrentVersion\\Run" "${named}"`, `StartupApproved\\Run" "${named}"`, `CLSID\\${started}"`]) expect(installer).toContain(key);
  });

  test('is made for the Electron that is tested', () => {
    expect(builder).toContain(`electronVersion: ${manifest.devDependencies['electron'] ?? ''}\n`);
  });

  test.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableCookieEncryption', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['grantFileProtocolExtraPrivileges', false],
    ['loadBrowserProcessSpecificV8Snapshot', false],
  ])('has the fuse %s set to %s', (fuse, on) => {
    expect(builder).toContain(`\n  ${fuse}: ${on}\n`);
  });

  test('names no update server and takes nothing out of the sandbox', () => {
    expect(builder).toContain('\npublish: null\n');
    expect(builder.replaceAll(/#.*$/gm, '')).not.toMatch(/no-sandbox|disableAsarIntegrity|https?:/);
  });
});
