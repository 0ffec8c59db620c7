import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { ask, visit } from '../../electron/browser/testing/ask.ts';
import { ADDRESS, root, start, type Program } from './programs.ts';

const HOST = path.join(root, 'dist/main/browser-host.js');
const START = path.join(root, 'scripts/start.mjs');

/** `folder` is fresh; whatever `open` starts is gone after the test. */
const test = base.extend<{ folder: string; open: typeof start }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-start-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  open: async ({}, use) => {
    const programs: Program[] = [];
    await use((args, env) => {
      const program = start(args, env);
      programs.push(program);
      return program;
    });
    for (const { process } of programs) process.kill('SIGTERM');
    for (const { end } of programs) await end;
  },
});

const hostOn = (folder: string): string[] => [HOST, '--data', path.join(folder, 'data'), '--no-open'];
const startOn = (folder: string, ...more: string[]): string[] => [START, '--data', path.join(folder, 'data'), '--no-open', ...more];

test.describe('the browser host', () => {
  test('prints its address and answers there', async ({ folder, open }) => {
    const [, address = ''] = await open(hostOn(folder)).until(ADDRESS);
    const { cookie } = await visit(address);
    expect((await ask(new URL(address).origin, { headers: { cookie } })).status).toBe(200);
  });

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    test(`ends on ${signal} though a page listens, with its file closed and no lock left`, async ({ folder, open }) => {
      test.skip(process.platform === 'win32', 'Windows has no signals');
      const host = open(hostOn(folder));
      const [, address = ''] = await host.until(ADDRESS);
      const { cookie, secret } = await visit(address);
      const events = await fetch(`${new URL(address).origin}/events`, { headers: { cookie, 'x-evenkeel': secret } });
      host.process.kill(signal);
      expect(await host.end).toBe(0);
      expect(await events.text()).toContain('from here on');
      expect(existsSync(path.join(folder, 'data', 'evenkeel.lock'))).toBe(false);
      expect(existsSync(path.join(folder, 'data', 'evenkeel.db-wal'))).toBe(false);
      expect(host.said().trim().split('\n')).toHaveLength(1);
    });
  }

  test('says in one sentence that the folder is in use, and leaves the first alone', async ({ folder, open }) => {
    const first = open(hostOn(folder));
    const [, address = ''] = await first.until(ADDRESS);
    const second = open(hostOn(folder), { LANG: 'pl_PL.UTF-8' });
    expect(await second.end).toBe(1);
    expect(second.said()).toMatch(/^Evenkeel [^\n]+\.\n$/);
    expect(second.said()).not.toContain('http');
    expect((await visit(address)).secret).not.toBe('');
  });

  test('opens a folder whose last owner was killed', async ({ folder, open }) => {
    const first = open(hostOn(folder));
    await first.until(ADDRESS);
    first.process.kill('SIGKILL');
    await first.end;
    expect(existsSync(path.join(folder, 'data', 'evenkeel.lock'))).toBe(true);
    await open(hostOn(folder)).until(ADDRESS);
  });

  test('says in one sentence that the port is taken', async ({ folder, open }) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const host = open([...hostOn(folder), '--port', String(port)]);
    expect(await host.end).toBe(1);
    expect(host.said()).toMatch(new RegExp(`^Port ${port} [^\\n]+\\n$`));
    other.close();
  });

  test('says in one sentence which argument it does not know', async ({ folder, open }) => {
    const host = open([...hostOn(folder), '--prot', '4000'], { LANG: 'ru_RU.UTF-8' });
    expect(await host.end).toBe(1);
    expect(host.said()).toMatch(/^Аргумент --prot неизвестен\.[^\n]+\n$/);
  });

  test('says in one sentence that the folder cannot be written to', async ({ folder, open }) => {
    writeFileSync(path.join(folder, 'data'), 'a file where the folder should be');
    const host = open(hostOn(folder));
    expect(await host.end).toBe(1);
    expect(host.said()).toMatch(/^[^\n]+\n$/);
    expect(host.said()).toContain(path.join(folder, 'data'));
  });

  test('stands still at the moment it was given', async ({ folder, open }) => {
    const [, address = ''] = await open([...hostOn(folder), '--test-clock', '2026-02-26T09:12+01:00[Europe/Warsaw]']).until(ADDRESS);
    const { cookie, secret } = await visit(address);
    const { text } = await ask(new URL(address).origin, {
      method: 'POST',
      path: '/call/app.start',
      headers: { cookie, 'x-evenkeel': secret, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(JSON.parse(text)).toMatchObject({
      ok: true,
      value: { now: Date.UTC(2026, 1, 26, 8, 12), today: '2026-02-26' },
    });
  });

  for (const [title, node, args] of oldNodes()) {
    test(`says in one sentence that ${title} is too old, before the store would crash it`, async ({ folder }) => {
      const host = start([...args, ...hostOn(folder)], {}, node);
      expect(await host.end).toBe(1);
      expect(host.said()).toMatch(/^Node \d+\.\d+\.\d+ is too old for Evenkeel[^\n]+\n$/);
      expect(existsSync(path.join(folder, 'data'))).toBe(false);
    });
  }
});

test.describe('npm start', () => {
  test.skip(process.platform !== 'linux', 'these imitate a Linux desktop with shell scripts');

  test('without a display says so in one sentence and serves the same application', async ({ folder, open }) => {
    const program = open(startOn(folder));
    const [, address = ''] = await program.until(ADDRESS);
    expect(program.said()).toMatch(/^There is no display here[^\n]+\nEvenkeel: http[^\n]+\n$/);
    expect((await visit(address)).secret).not.toBe('');
  });

  test('asked for the browser says nothing but the address', async ({ folder, open }) => {
    const program = open(startOn(folder, '--browser'), { DISPLAY: ':77' });
    await program.until(ADDRESS);
    expect(program.said()).toMatch(/^Evenkeel: http[^\n]+\n$/);
  });

  test('starts Electron where its program is, with the arguments it was given', async ({ folder, open }) => {
    const said = path.join(folder, 'said');
    const program = open(startOn(folder), {
      DISPLAY: ':77',
      ...electron(folder, `echo "$@" > ${said}; exec sleep 30`),
    });
    await expect.poll(() => (existsSync(said) ? readFileSync(said, 'utf8') : '')).toBe(`${root} --data ${path.join(folder, 'data')} --no-open\n`);
    program.process.kill('SIGTERM');
    await program.end;
    expect(program.said()).toBe('');
  });

  for (const [failure, script, cause] of [
    ['lacks a library', 'echo "/x/electron: error while loading shared libraries: libnss3.so: cannot open" >&2; exit 127', 'the library libnss3.so is missing'],
    [
      'may not use its sandbox',
      'echo "[1:FATAL] The SUID sandbox helper binary was found, but is not configured correctly" >&2; kill -TRAP $$',
      'its sandbox is not allowed',
    ],
    ['finds no display', 'echo "Missing X server or \\$DISPLAY" >&2; exit 1', 'the display does not answer'],
    ['dies without a word', 'kill -SEGV $$', 'it ended at once'],
  ] as const) {
    test(`goes on in the browser when Electron ${failure}, in one sentence`, async ({ folder, open }) => {
      const program = open(startOn(folder), { DISPLAY: ':77', ...electron(folder, script) });
      await program.until(ADDRESS);
      expect(program.said()).toMatch(/^Electron cannot start here \(([^\n]+)\), so [^\n]+\nEvenkeel: http[^\n]+\n$/);
      expect(program.said()).toContain(`(${cause})`);
    });
  }

  test('tries to fetch Electron for a limited time, goes on in the browser, and does not try again that day', async ({ folder, open }) => {
    // A mirror that takes the connection and never answers.
    const mirror = createServer(() => undefined);
    await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
    mirror.unref();
    const { port } = mirror.address() as { port: number };
    const env = {
      DISPLAY: ':77',
      ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'nothing'),
      ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
      EVENKEEL_FETCH_SECONDS: '1',
      electron_config_cache: path.join(folder, 'cache'),
    };
    const first = open(startOn(folder), env);
    await first.until(ADDRESS);
    expect(first.said()).toMatch(/^Fetching Electron[^\n]+\nElectron is not here and could not be fetched[^\n]+\nEvenkeel: http[^\n]+\n$/);
    first.process.kill('SIGTERM');
    await first.end;
    const second = open(startOn(folder), env);
    await second.until(ADDRESS);
    expect(second.said()).not.toContain('Fetching');
  });

  test('opens the browser that is installed, with the address it printed', async ({ folder, open }) => {
    const opened = path.join(folder, 'opened');
    const bin = path.join(folder, 'bin');
    mkdirSync(bin);
    program(path.join(bin, 'xdg-open'), `printf %s "$1" > ${opened}`);
    const running = open([START, '--browser', '--data', path.join(folder, 'data')], {
      DISPLAY: ':77',
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    });
    const [, address = ''] = await running.until(ADDRESS);
    await expect.poll(() => (existsSync(opened) ? readFileSync(opened, 'utf8') : '')).toBe(address);
  });

  test('goes on where no browser is installed', async ({ folder, open }) => {
    const running = open([START, '--browser', '--data', path.join(folder, 'data')], {
      DISPLAY: ':77',
      PATH: '/nowhere',
    });
    const [, address = ''] = await running.until(ADDRESS);
    expect((await visit(address)).secret).not.toBe('');
    expect(running.said()).toMatch(/^Evenkeel: http[^\n]+\n$/);
  });

  test('hands SIGTERM on and ends with it', async ({ folder, open }) => {
    const program = open(startOn(folder));
    await program.until(ADDRESS);
    program.process.kill('SIGTERM');
    expect(await program.end).toBe(0);
    expect(existsSync(path.join(folder, 'data', 'evenkeel.lock'))).toBe(false);
  });
});

/** An Electron of one shell script. */
function electron(folder: string, script: string): Record<string, string> {
  const home = path.join(folder, 'electron');
  mkdirSync(home);
  program(path.join(home, 'electron'), script);
  return { ELECTRON_OVERRIDE_DIST_PATH: home };
}

function program(file: string, script: string): void {
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** A Node that says it is 20, and the real ones of this computer that the store would crash. */
function oldNodes(): readonly (readonly [title: string, program: string, args: readonly string[]])[] {
  const claim = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2", napi: "9" } })';
  const places = (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'node'));
  const found = [...new Set(places.filter((file) => existsSync(file)).map((file) => realpathSync(file)))];
  const old = found.filter((file) => Number(execFileSync(file, ['-p', 'process.versions.napi'], { encoding: 'utf8' })) < 10);
  return [
    ['a pretended Node 20', process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(claim)}`]],
    ...old.map((file) => [`the Node of ${path.dirname(file)}`, file, []] as const),
  ];
}
