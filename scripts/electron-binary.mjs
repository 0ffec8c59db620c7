// Where Electron's program is, and one bounded try to fetch it: its npm package brings none, and fetches on first use.
import { lookup } from 'node:dns/promises';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';

const modules = path.join(import.meta.dirname, '../node_modules');
const home = path.join(modules, 'electron');
/** On a line too slow for the limit, waiting again at every start would be worse than the browser. */
const gaveUp = path.join(process.env.electron_config_cache ?? path.join(modules, '.cache/evenkeel'), 'electron-took-too-long');
const FETCH_SECONDS = Number(process.env.EVENKEEL_FETCH_SECONDS ?? 60);
const LOOKUP_MS = 3_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The program, or null where it is not. */
export function electronBinary() {
  const marker = path.join(home, 'path.txt');
  const usual = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';
  const name = existsSync(marker) ? readFileSync(marker, 'utf8').trim() : usual;
  const file = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(home, 'dist'), name);
  return existsSync(file) ? file : null;
}

/** @returns {Promise<string | null>} the program, or null when it could not be fetched in time */
export async function fetchElectron(say) {
  if (hasGivenUpToday() || !(await isReachable())) return null;
  say(FETCH_SECONDS);
  const { timedOut } = await run(process.execPath, [path.join(home, 'install.js')], {
    stdio: 'ignore',
    limitMs: FETCH_SECONDS * 1000,
  });
  if (timedOut) {
    mkdirSync(path.dirname(gaveUp), { recursive: true });
    writeFileSync(gaveUp, '');
  }
  return electronBinary();
}

function hasGivenUpToday() {
  const at = statSync(gaveUp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - at < DAY_MS;
}

/** A computer without a network knows no names. Behind a proxy the proxy knows them. */
async function isReachable() {
  const { env } = process;
  if (env.HTTPS_PROXY ?? env.https_proxy ?? env.ALL_PROXY ?? env.all_proxy) return true;
  const { hostname } = new URL(env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? 'https://github.com/');
  const late = new Promise((resolve) => setTimeout(resolve, LOOKUP_MS, false).unref());
  return Promise.race([
    late,
    lookup(hostname).then(
      () => true,
      () => false,
    ),
  ]);
}
