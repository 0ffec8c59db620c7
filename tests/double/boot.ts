/** Runs a bundled main process (dist/main/main.js) in this Node process with the double in place of `electron`. */
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createElectron, type ElectronDouble } from './electron.ts';
import type { DoubleOptions } from './world.ts';

type Doubles = Map<string, ElectronDouble>;
const doubles: Doubles = ((globalThis as { __electronDoubles?: Doubles }).__electronDoubles ??= new Map());
const RUN = /[?&]electron-run=(\d+)/;
const WINDOW_AT_THE_LATEST_MS = 10_000;
let hooked = false;
let runs = 0;

export type BootOptions = DoubleOptions & {
  main: string;
  /** Command line after the program's name. */
  argv?: readonly string[];
};
export type Booted = ElectronDouble & {
  /** The first window once its page is loaded. */
  firstWindow(): Promise<InstanceType<ElectronDouble['electron']['BrowserWindow']>>;
  /** Quits and waits until main agreed to end. */
  quit(): Promise<void>;
};

export async function bootMain({ main, argv = [], ...options }: BootOptions): Promise<Booted> {
  hook();
  runs += 1;
  const run = String(runs);
  const double = createElectron({ appPath: path.resolve(main, '../../..'), ...options });
  doubles.set(run, double);
  await withArguments(argv, () => import(`${pathToFileURL(path.resolve(main)).href}?electron-run=${run}`));
  double.control.ready();
  return { ...double, firstWindow: () => firstWindow(double), quit: () => quit(double) };
}

/** `electron` is the double of this run; our own chunks get a fresh copy per run, node_modules and builtins are shared. */
function hook(): void {
  if (hooked) return;
  hooked = true;
  registerHooks({
    resolve(specifier, context, next) {
      const run = RUN.exec(context.parentURL ?? '')?.[1];
      if (run && (specifier === 'electron' || specifier === 'electron/main'))
        return { url: `electron-double:?electron-run=${run}`, format: 'module', shortCircuit: true };
      const found = next(specifier, context);
      if (run && found.url.startsWith('file:') && !found.url.includes('/node_modules/') && !RUN.test(found.url))
        return { ...found, url: `${found.url}?electron-run=${run}` };
      return found;
    },
    load(url, context, next) {
      if (!url.startsWith('electron-double:')) return next(url, context);
      const run = RUN.exec(url)?.[1] ?? '';
      const names = Object.keys(doubles.get(run)?.electron ?? {}).join(', ');
      return {
        format: 'module',
        shortCircuit: true,
        source: `const e = globalThis.__electronDoubles.get('${run}').electron; export default e; export const { ${names} } = e;`,
      };
    },
  });
}

/** Main reads its command line while it is imported. */
async function withArguments(argv: readonly string[], run: () => Promise<unknown>): Promise<void> {
  const before = process.argv;
  process.argv = [process.execPath, 'evenkeel', ...argv];
  try {
    await run();
  } finally {
    process.argv = before;
  }
}

async function firstWindow({ electron, control }: ElectronDouble): Promise<InstanceType<ElectronDouble['electron']['BrowserWindow']>> {
  const deadline = Date.now() + WINDOW_AT_THE_LATEST_MS;
  while (Date.now() < deadline) {
    const window = electron.BrowserWindow.getAllWindows()[0];
    if (window?._loaded) return window;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no window was opened; main said ${JSON.stringify(control.calls('dialog.showErrorBox'))}`);
}

async function quit({ electron, control }: ElectronDouble): Promise<void> {
  if (control.calls('app.exit').length > 0) return;
  const ended = new Promise((resolve) => electron.app.once('quit', resolve));
  electron.app.quit();
  await ended;
}
