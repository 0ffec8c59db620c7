// node scripts/run.mjs scripts/pack-proof.mjs (after npm run build): packs Evenkeel for Linux and Windows without a network
// and without Electron, looks into the packages, and starts what was packed over the double.
// In Electron's place stand empty files with the one thing the packer looks for: the bytes where the fuses are.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getCurrentFuseWire, FuseState, FuseV1Options } from '@electron/fuses';
import { bootMain } from '../tests/double/boot.ts';

const root = path.join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
// These three come with electron-builder, which packs with them.
const asar = require('@electron/asar');
const { NtExecutable, NtExecutableResource } = require('pe-library');
const { Resource } = require('resedit');
const { electronVersion } = readYamlLines('electron-builder.yml');
/** What marks the fuses inside Electron's program: sentinel, version 1, nine fuses, each off. */
const FUSE_WIRE = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09000000000', 'latin1');
/** The fuses of the packed program (SEC-17). What is not named stays as Electron ships it. */
const FUSES = {
  RunAsNode: 'off',
  EnableCookieEncryption: 'on',
  EnableNodeOptionsEnvironmentVariable: 'off',
  EnableNodeCliInspectArguments: 'off',
  EnableEmbeddedAsarIntegrityValidation: 'on',
  OnlyLoadAppFromAsar: 'on',
  LoadBrowserProcessSpecificV8Snapshot: 'off',
  GrantFileProtocolExtraPrivileges: 'off',
};
const NEEDED = [
  'package.json',
  'dist/main/main.js',
  'dist/main/worker.js',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
  'resources/icons/linux/512x512.png',
  'node_modules/better-sqlite3/package.json',
];
/** Nothing that only we need, and nothing that could say more than the program itself. */
const FORBIDDEN = [
  /\.map$/,
  /\.tsx?$/,
  /^(tests|scripts|electron|renderer|shared|docs)\//,
  /node_modules\/(?!better-sqlite3\/)/,
  /better-sqlite3\/(src|deps|build)\//,
  /\.gyp$/,
];

const PLATFORMS = {
  linux: { executable: 'evenkeel', electron: 'electron', program: elfStandIn, native: 'linux-x64.node', options: [] },
  // Icon and version go into a real .exe only; the hash of the archive goes into ours.
  win: {
    executable: 'Evenkeel.exe',
    electron: 'electron.exe',
    program: exeStandIn,
    native: 'win32-x64.node',
    options: ['-c.win.signAndEditExecutable=false'],
  },
};

const problems = [];
const expect = (true_, sentence) => void (true_ || problems.push(sentence));
if (!existsSync(path.join(root, 'dist/main/main.js'))) fail('dist/ is missing: run "npm run build" first.');
const work = mkdtempSync(path.join(tmpdir(), 'evenkeel-pack-'));
try {
  for (const [platform, expected] of Object.entries(PLATFORMS)) {
    const packed = pack(platform, expected);
    await inspect(platform, packed, expected);
    if (platform === 'linux' && process.platform === 'linux' && process.arch === 'x64') await startPacked(packed);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (problems.length > 0) fail(problems.join('\n'));
console.log('packing proved: contents, fuses and a start, for linux-x64 and win32-x64');

/** Packs a folder, not an installer, and answers where it is. */
function pack(platform, { electron, program, options }) {
  const output = path.join(work, platform);
  const dist = standIn(path.join(work, `electron-${platform}`), electron, program());
  const builder = [
    path.join(root, 'scripts/run.mjs'),
    'electron-builder',
    `--${platform}`,
    'dir',
    '--x64',
    '-p',
    'never',
    `-c.electronDist=${dist}`,
    `-c.directories.output=${output}`,
    ...options,
  ];
  execFileSync(process.execPath, builder, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return path.join(output, `${platform}-unpacked`);
}

function elfStandIn() {
  return Buffer.concat([Buffer.from('stands for Electron '), FUSE_WIRE]);
}

/** The smallest .exe with version information: beside it goes the hash of the archive (SEC-20). */
function exeStandIn() {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(Uint8Array.from(FUSE_WIRE).buffer);
  return Buffer.from(program.generate());
}

function standIn(folder, electron, program) {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'));
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'icudtl.dat', 'locales/en-US.pak', 'chrome-sandbox', 'chrome_crashpad_handler'])
    writeFileSync(path.join(folder, name), '');
  writeFileSync(path.join(folder, 'version'), electronVersion);
  writeFileSync(path.join(folder, electron), program);
  chmodSync(path.join(folder, electron), 0o755);
  return folder;
}

async function inspect(platform, packed, { executable, native }) {
  const archive = path.join(packed, 'resources/app.asar');
  const names = asar.listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').replace(/^\//, ''));
  for (const name of NEEDED) expect(names.includes(name), `${platform}: ${name} is not packed`);
  for (const name of names)
    for (const pattern of FORBIDDEN) expect(!pattern.test(name) || isFolder(archive, name), `${platform}: ${name} should not be packed`);
  const modules = globSync('**/*.node', { cwd: `${archive}.unpacked` }).map((file) => path.basename(file));
  expect(modules.join() === native, `${platform}: unpacked native modules are ${modules.join() || 'none'} instead of ${native}`);
  expect(names.filter((name) => name.endsWith('.node')).length === 1, `${platform}: more than one native module in the archive`);
  expect(!existsSync(path.join(packed, 'resources/app-update.yml')), `${platform}: an update server is configured`);
  if (platform === 'win')
    expect(readFileSync(path.join(packed, executable), 'latin1').includes('"alg":"SHA256"'), 'win: the hash of the archive is not in the program');
  const wire = await getCurrentFuseWire(path.join(packed, executable));
  for (const [name, state] of Object.entries(FUSES))
    expect(wire[FuseV1Options[name]] === (state === 'on' ? FuseState.ENABLE : FuseState.DISABLE), `${platform}: the fuse ${name} is not ${state}`);
}

function isFolder(archive, name) {
  return 'files' in asar.statFile(archive, name);
}

/** The packed main process with the packed modules, and nothing of this tree: what is missing from the package is missing here. */
async function startPacked(packed) {
  const home = path.join(work, 'unpacked');
  asar.extractAll(path.join(packed, 'resources/app.asar'), home);
  const data = path.join(work, 'data');
  mkdirSync(data);
  const application = await bootMain({
    main: path.join(home, 'dist/main/main.js'),
    argv: ['--data', data],
    userData: data,
    version: '0.1.0',
    packaged: true,
  });
  const window = await application.firstWindow();
  const answer = await window._host().ipc('invoke', 'call', ['app.start', {}], 'app://evenkeel/index.html');
  expect(answer.ok && answer.value.problem === null, `the packed program does not open a practice: ${JSON.stringify(answer)}`);
  expect(window._options.webPreferences.devTools === false, 'the packed program has developer tools');
  await application.quit();
  const unsafe = await bootMain({
    main: path.join(home, 'dist/main/main.js'),
    argv: ['--data', data],
    userData: data,
    version: '0.1.0',
    packaged: true,
    switches: ['no-sandbox'],
  });
  await unsafe.electron.app.whenReady();
  await new Promise((resolve) => setImmediate(resolve));
  expect(
    unsafe.control.calls('app.exit').length === 1 && unsafe.electron.BrowserWindow.getAllWindows().length === 0,
    'the packed program starts without its sandbox',
  );
}

/** The flat `key: value` lines of a YAML file: all we need of it. */
function readYamlLines(file) {
  const lines = readFileSync(path.join(root, file), 'utf8').matchAll(/^(\w+): (\S+)$/gm);
  return Object.fromEntries([...lines].map(([, key, value]) => [key, value]));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
