// node scripts/run.mjs <tool | file> [args]: runs it under a Node that is new enough.
// The machine's own Node when it is >= 22.18, otherwise the pinned one from node_modules (node-<os>-<cpu>, an optional dependency).
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const modules = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../node_modules');
const TOOLS = { oxlint: 'oxlint', oxfmt: 'oxfmt', vite: 'vite', vitest: 'vitest', playwright: '@playwright/test', 'electron-builder': 'electron-builder' };

function newEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}
function pickNode() {
  if (newEnough() && !process.env.EVENKEEL_PINNED_NODE) return process.execPath;
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const file = path.join(modules, `node-${os}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  console.error(`Node ${process.versions.node} is too old: this project needs 22.18 or newer, and the bundled one is not installed for ${process.platform}-${process.arch} (npm install without --omit=optional, or install Node 24).`);
  process.exit(1);
}
function script(tool) {
  const name = TOOLS[tool];
  if (!name) return path.resolve(tool);
  const home = path.join(modules, name);
  const { bin } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  return path.join(home, typeof bin === 'string' ? bin : bin[tool]);
}

const [tool, ...args] = process.argv.slice(2);
const node = pickNode();
const env = { ...process.env, PATH: path.dirname(node) + path.delimiter + (process.env.PATH ?? '') };
const child = spawn(node, [script(tool), ...args], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => { console.error(error.message); process.exit(1); });
child.on('exit', (code, signal) => { if (signal) process.kill(process.pid, signal); else process.exit(code ?? 1); });
