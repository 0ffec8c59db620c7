import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What Playwright needs to start a Chromium that nobody fetched with `playwright install`. */
export type Chromium = {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

/** Where a Chrome or Chromium usually is. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const PARTS = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/** `CHROMIUM_PATH`, else the headless shell from npm (Linux x64), else an installed Chrome or Chromium. */
export async function findChromium(): Promise<Chromium> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) return { executablePath: wanted, args: asRoot, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return shellFromNpm();
  const found = INSTALLED.find(isExecutable);
  if (found) return { executablePath: found, args: asRoot, env: {} };
  throw new Error('No Chrome or Chromium found: install one, or set CHROMIUM_PATH.');
}

async function shellFromNpm(): Promise<Chromium> {
  const home = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  // Its own package.json.
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string };
  const caches = path.join(import.meta.dirname, '../../node_modules/.cache');
  const cache = path.join(caches, `chromium-${version}`);
  if (!existsSync(cache)) await unpack(home, caches, cache);
  return {
    executablePath: path.join(cache, 'chromium'),
    // Not the package's own arguments: those are for AWS Lambda (one process, no web security, no site isolation).
    args: ['--no-sandbox', '--headless=shell', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    env: {
      // NSS, NSPR and expat for machines without them; last in the list, so a system library wins.
      LD_LIBRARY_PATH: [process.env['LD_LIBRARY_PATH'], '/usr/lib/x86_64-linux-gnu', path.join(cache, 'al2023/lib')].filter(Boolean).join(':'),
      FONTCONFIG_FILE: path.join(cache, 'fonts/fonts.conf'),
    },
  };
}

/** The package unpacks under fixed names into TMPDIR: into a folder of our own, then renamed, because two runs may race. */
async function unpack(home: string, caches: string, cache: string): Promise<void> {
  mkdirSync(caches, { recursive: true });
  const staging = mkdtempSync(`${cache}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = staging;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    await Promise.all(PARTS.map((name) => inflate(path.join(home, 'bin', name))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  writeFileSync(path.join(staging, 'fonts', 'fonts.conf'), fontsConfiguration(cache));
  try {
    renameSync(staging, cache);
  } catch (error) {
    // Another run was faster.
    if (!existsSync(cache)) throw error;
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Without any font Chromium's page process dies ("Object with guid response@… was not bound"): bring some. */
function fontsConfiguration(cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${cache}/fonts</dir>
  <cachedir>${cache}/fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family><family>Liberation Sans</family><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
