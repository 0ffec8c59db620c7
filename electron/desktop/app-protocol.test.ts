import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../core/csp.ts';
import { control, protocol } from '../../tests/fakes/electron.ts';
import { answer, registerAppScheme, serveApp } from './app-protocol.ts';
import { fakeLog } from './testing/fake-application.ts';

let root: string;
beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-protocol-'));
  root = path.join(folder, 'renderer');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(root, 'assets', 'index-1.js'), 'export {}');
  writeFileSync(path.join(folder, 'secret.json'), '{}');
  registerAppScheme();
  control.ready();
});
afterAll(() => rmSync(path.dirname(root), { recursive: true, force: true }));

const get = (url: string, init?: RequestInit): Promise<Response> => answer(root, new Request(url, init));

describe('app://evenkeel', () => {
  test('serves the page with its headers', async () => {
    const response = await get('app://evenkeel/index.html');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  test('answers HEAD without a body', async () => {
    const response = await get('app://evenkeel/assets/index-1.js', { method: 'HEAD' });
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([200, '', 'text/javascript; charset=utf-8']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    const response = await get('app://evenkeel/index.html', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test.each([
    'app://evenkeel/..%2fsecret.json',
    'app://evenkeel/%2e%2e/secret.json',
    'app://evenkeel/%2e%2e%2fsecret.json',
    'app://evenkeel/%252e%252e%252fsecret.json',
    'app://evenkeel/..\\secret.json',
    'app://evenkeel/..%5csecret.json',
    'app://evenkeel//evil.example/secret.json',
    'app://evenkeel/C:/Windows/win.json',
    'app://evenkeel/C%3a%5cWindows%5cwin.json',
    'app://evenkeel/%00index.html',
    'app://evenkeel/assets',
    'app://evenkeel/assets/',
    'app://evenkeel/index.html/x.js',
    'app://evenkeel/missing.js',
    'app://evil/index.html',
    'app://evenkeel.evil/index.html',
    'app://evenkeel:80/index.html',
  ])('finds nothing at %s', async (url) => {
    const response = await get(url);
    expect([response.status, await response.text()]).toEqual([404, '']);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('who serves it', () => {
  test('Electron itself where it can, with the same headers', () => {
    const log = fakeLog();
    serveApp(root, log);
    expect(protocol.getSource('app')).toMatchObject({
      routes: [
        {
          match: { host: 'evenkeel' },
          source: { type: 'directory', root, index: 'index.html', headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
        },
      ],
    });
    expect(log.lines).toEqual([]);
    protocol.unhandle('app');
  });

  test('we do where Electron refuses, and say so', () => {
    const log = fakeLog();
    const { registerSource } = protocol;
    protocol.registerSource = () => {
      throw new TypeError('routes: unknown option');
    };
    serveApp(root, log);
    protocol.registerSource = registerSource;
    expect([protocol.getSource('app'), protocol.isProtocolHandled('app')]).toEqual([null, true]);
    expect(log.lines.map((line) => line.event)).toEqual(['protocol.source-refused']);
    protocol.unhandle('app');
  });

  test('we do where Electron no longer knows the call', () => {
    const { registerSource } = protocol;
    protocol.registerSource = undefined as unknown as typeof registerSource;
    serveApp(root, fakeLog());
    protocol.registerSource = registerSource;
    expect([protocol.getSource('app'), protocol.isProtocolHandled('app')]).toEqual([null, true]);
    protocol.unhandle('app');
  });

  test('the scheme is a standard and a secure one, and neither goes around the policy nor is open to other origins', () => {
    expect(control.privileged.get('app')).toEqual({ standard: true, secure: true, supportFetchAPI: true, codeCache: true });
  });
});
