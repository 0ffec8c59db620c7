// npm start: Electron where its program is or can be fetched, otherwise the same application in the browser, on 127.0.0.1.
// --browser (or EVENKEEL_HOST=browser) asks for the browser at once; every other argument goes to the application.
import path from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { isStopping, run } from './children.mjs';
import { electronBinary, fetchElectron } from './electron-binary.mjs';

const root = path.join(import.meta.dirname, '..');
/** An Electron that fails within this time did not start: a library, the sandbox or the display is missing. */
const START_MS = 3_000;

/** Everything this script says. English: the language of the practice is not known yet. */
const SAY = {
  building: () => 'Building Evenkeel: it is the first start, or its sources have changed …',
  notBuilt: () => 'Evenkeel could not be built.',
  fetching: (seconds) => `Fetching Electron, for the first start only, for at most ${seconds} seconds …`,
  noDisplay: () => 'There is no display here, so Evenkeel runs for a browser: open the address below.',
  noElectron: () => 'Electron is not here and could not be fetched, so Evenkeel runs in the browser: the address is below.',
  electronFailed: (why) => `Electron cannot start here (${why}), so Evenkeel runs in the browser: the address is below.`,
};
const say = (sentence) => console.log(sentence);

/** What Electron complains about, in words; the first that fits. */
const CAUSES = [
  [/error while loading shared libraries: ([^:\s]+)/, (found) => `the library ${found[1]} is missing`],
  [/running as root without --no-sandbox/i, () => 'it does not run as root'],
  [/sandbox/i, () => 'its sandbox is not allowed'],
  [/X server|open display|DISPLAY|platform failed to initialize/, () => 'the display does not answer'],
];

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const wantsBrowser = process.argv.includes('--browser') || process.env.EVENKEEL_HOST === 'browser';
const args = process.argv.slice(2).filter((argument) => argument !== '--browser');

process.exit(await start());

async function start() {
  if (!(await buildIfStale(() => say(SAY.building())))) {
    if (!isStopping()) say(SAY.notBuilt());
    return 1;
  }
  const code = wantsBrowser ? null : await tryElectron();
  if (code !== null || isStopping()) return code ?? 0;
  const browser = await run(process.execPath, [path.join(root, 'dist/main/browser-host.js'), ...args], {
    stdio: 'inherit',
  });
  return browser.code;
}

/** The exit code of an Electron that ran, or null when there was none and why has been said. */
async function tryElectron() {
  if (!hasDisplay) return tell(SAY.noDisplay());
  const binary = electronBinary() ?? (await fetchElectron((seconds) => say(SAY.fetching(seconds))));
  if (!binary) return isStopping() ? null : tell(SAY.noElectron());
  const { code, complaint } = await runElectron(binary);
  return complaint === null || isStopping() ? code : tell(SAY.electronFailed(causeOf(complaint)));
}

function tell(sentence) {
  say(sentence);
  return null;
}

/** What Electron writes while it starts is held back: if it fails, one sentence stands for it. */
async function runElectron(binary) {
  const held = [];
  let isUp = false;
  const release = () => {
    isUp = true;
    for (const piece of held.splice(0)) process.stderr.write(piece);
  };
  const { ELECTRON_RUN_AS_NODE: _never, ...env } = process.env;
  const end = await run(binary, [root, ...args], {
    env,
    stdio: ['inherit', 'inherit', 'pipe'],
    watch(child) {
      child.stderr?.on('data', (piece) => (isUp ? process.stderr.write(piece) : held.push(piece)));
      const timer = setTimeout(release, START_MS);
      child.once('exit', () => clearTimeout(timer));
    },
  });
  if (end.code !== 0 && end.seconds * 1000 < START_MS) return { code: end.code, complaint: Buffer.concat(held).toString('utf8') };
  release();
  return { code: end.code, complaint: null };
}

function causeOf(complaint) {
  for (const [pattern, words] of CAUSES) {
    const found = pattern.exec(complaint);
    if (found) return words(found);
  }
  return 'it ended at once';
}
