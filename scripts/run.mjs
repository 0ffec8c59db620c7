// node scripts/run.mjs <tool | file> [args]: runs it under a Node that is new enough.
// The machine's own Node when it is, otherwise the pinned one from node_modules (node-<os>-<cpu>, an optional dependency).
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), '../node_modules');
const TOOLS = {
  oxlint: 'oxlint',
  oxfmt: 'oxfmt',
  vite: 'vite',
  vitest: 'vitest',
  playwright: '@playwright/test',
  'electron-builder': 'electron-builder',
};

/** N-API 10 of the store and type stripping of the scripts: 22.18 has both (electron/browser/node-version.ts). */
function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return (major > 22 || (major === 22 && minor >= 18)) && Number(process.versions.napi) >= 10;
}

function pickNode() {
  if (isNewEnough() && !process.env.EVENKEEL_PINNED_NODE) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = path.join(modules, `node-${system}-${process.arch}`, 'bin', name);
  return existsSync(pinned) ? pinned : null;
}

function scriptOf(tool) {
  if (!Object.hasOwn(TOOLS, tool)) return path.resolve(tool);
  const home = path.join(modules, TOOLS[tool]);
  const { bin } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  return path.join(home, typeof bin === 'string' ? bin : bin[tool]);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const [tool, ...args] = process.argv.slice(2);
if (!tool) fail('Usage: node scripts/run.mjs <tool | file> [arguments]');
if (!existsSync(modules)) fail('The dependencies are not installed yet: run "npm ci" first.');
const node = pickNode();
if (!node) {
  fail(
    `Node ${process.versions.node} is too old for Evenkeel, and there is no newer one in node_modules for ${process.platform} on ${process.arch}: install Node 24.`,
  );
}
const env = { ...process.env, PATH: path.dirname(node) + path.delimiter + (process.env.PATH ?? '') };
const child = spawn(node, [scriptOf(tool), ...args], { stdio: 'inherit', env });
// The child decides what a signal means; a terminal's Ctrl+C has reached it already, and twice does no harm.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`The Node in node_modules cannot run here (${error.message}): install Node 24.`));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
