/** The question for a tray, asked by the system's own programs over a real bus (R11). */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askProgram, type AskProgram } from '../../../electron/desktop/ask-program.ts';
import { hasTrayWatcher } from '../../../electron/desktop/tray-watcher.ts';

const has = (program: string): boolean => process.platform === 'linux' && spawnSync(program, ['--help']).error === undefined;
const askers = ['gdbus', 'busctl', 'dbus-send'].filter(has);

describe.skipIf(!has('dbus-daemon') || askers.length === 0)('a desktop', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-bus-'));
  const socket = path.join(folder, 'bus');
  const before = process.env['DBUS_SESSION_BUS_ADDRESS'];
  let daemon: ChildProcess;

  beforeAll(async () => {
    daemon = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', `--address=unix:path=${socket}`, '--print-address'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise((resolve, reject) => {
      daemon.stdout?.once('data', resolve);
      daemon.once('error', reject);
    });
    process.env['DBUS_SESSION_BUS_ADDRESS'] = `unix:path=${socket}`;
  });
  afterAll(() => {
    daemon.kill();
    if (before === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS'];
    else process.env['DBUS_SESSION_BUS_ADDRESS'] = before;
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(askers)('without a tray has none, and with one has it, as %s sees it', async (program) => {
    const only: AskProgram = (file, args) => (file === program ? askProgram(file, args) : Promise.resolve(null));
    expect(await hasTrayWatcher(only)).toBe(false);
    const watcher = await watcherOn(socket);
    expect(await hasTrayWatcher(only)).toBe(true);
    watcher.destroy();
    await expect.poll(() => hasTrayWatcher(only)).toBe(false);
  });
});

/** Somebody who has the name of the watcher, as a panel with a tray does: three messages of the bus's own protocol. */
async function watcherOn(file: string): Promise<Socket> {
  const socket = connect(file);
  const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  await answerTo(socket, `\0AUTH EXTERNAL ${uid}\r\n`);
  socket.write('BEGIN\r\n');
  await answerTo(socket, call(1, 'Hello', Buffer.alloc(0)));
  const name = 'org.kde.StatusNotifierWatcher';
  await answerTo(socket, call(2, 'RequestName', Buffer.concat([text(name), padding(4 + name.length + 1, 4), uint32(0)]), 'su'));
  return socket;
}

function answerTo(socket: Socket, message: string | Buffer): Promise<unknown> {
  const answer = new Promise((resolve, reject) => {
    socket.once('data', resolve);
    socket.once('error', reject);
  });
  socket.write(message);
  return answer;
}

/** A method call to the bus itself, little endian: destination 6, path 1, interface 2, member 3, signature 8. */
function call(serial: number, member: string, body: Buffer, signature?: string): Buffer {
  const strings: [number, string, string][] = [
    [1, 'o', '/org/freedesktop/DBus'],
    [2, 's', 'org.freedesktop.DBus'],
    [3, 's', member],
    [6, 's', 'org.freedesktop.DBus'],
  ];
  let fields = Buffer.alloc(0);
  for (const [code, type, value] of strings)
    fields = Buffer.concat([fields, padding(fields.length, 8), Buffer.from([code, 1]), Buffer.from(`${type}\0`), text(value)]);
  if (signature !== undefined)
    fields = Buffer.concat([
      fields,
      padding(fields.length, 8),
      Buffer.from([8, 1]),
      Buffer.from('g\0'),
      Buffer.from([signature.length]),
      Buffer.from(`${signature}\0`),
    ]);
  const header = Buffer.concat([Buffer.from('l\u0001\0\u0001', 'latin1'), uint32(body.length), uint32(serial), uint32(fields.length), fields]);
  return Buffer.concat([header, padding(header.length, 8), body]);
}

function text(value: string): Buffer {
  return Buffer.concat([uint32(Buffer.byteLength(value)), Buffer.from(`${value}\0`)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function padding(length: number, to: number): Buffer {
  return Buffer.alloc((to - (length % to)) % to);
}
