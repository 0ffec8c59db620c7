import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/error.ts';
import { ask, ownHeaders, visit, type Visit } from './testing/ask.ts';
import { serveFake, type Running } from './testing/fake-application.ts';

let host: Running;
let own: Visit;
beforeEach(async () => {
  host = await serveFake();
  own = await visit(`${host.origin}/?token=${host.sessions.newUrlToken()}`);
});
afterEach(() => host.close());

describe('a file', () => {
  const send = (name: string, body: string | Buffer, headers = {}) =>
    ask(host.origin, {
      method: 'POST',
      path: `/files?name=${encodeURIComponent(name)}`,
      headers: { ...ownHeaders(own), 'content-type': 'text/vcard', ...headers },
      body,
    });

  it('goes up under its bare name', async () => {
    const { status, text } = await send('C:\\Users\\anna/kontakty żółć.vcf', 'BEGIN:VCARD');
    expect([status, JSON.parse(text)]).toEqual([200, { ok: true, value: { file: 'a'.repeat(32), name: 'kontakty żółć.vcf', bytes: 11 } }]);
  });

  it('that is too large is refused with 413 though its sender is still sending', async () => {
    host.application.failUploadAfter = { bytes: 1000, error: new AppError('file-too-large') };
    const { status, text } = await send('large.csv', Buffer.alloc(6 * 1024 * 1024), { 'transfer-encoding': 'chunked' });
    expect([status, JSON.parse(text)]).toMatchObject([413, { ok: false, error: { code: 'file-too-large' } }]);
  });

  it('that cannot be stored is refused with the reason', async () => {
    host.application.failUploadAfter = { bytes: 0, error: new AppError('disk-full') };
    const { status, text } = await send('contacts.csv', 'a,b');
    expect([status, JSON.parse(text)]).toMatchObject([400, { ok: false, error: { code: 'disk-full' } }]);
  });

  it('whose sender goes away in the middle fails on our side too', async () => {
    const failed = new Promise<unknown>((resolve) => {
      const receive = host.application.files.receive;
      host.application.files.receive = (content, name) =>
        receive(content, name).catch((error: unknown) => {
          resolve(error);
          throw error;
        });
    });
    const socket = connect(host.server.port, '127.0.0.1');
    const headers = Object.entries({
      ...ownHeaders(own),
      host: `127.0.0.1:${host.server.port}`,
      'content-length': 1000,
    }).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    socket.write(`POST /files?name=a.csv HTTP/1.1\r\n${headers.join('')}\r\nhalf`, () => socket.destroy());
    expect(await failed).toBeInstanceOf(AppError);
    expect(host.application.uploaded).toEqual([]);
  });

  it('comes down once, as a download under its own name', async () => {
    const file = path.join(host.folder, 'x');
    writeFileSync(file, 'a;b');
    host.application.offered.set('c'.repeat(32), { path: file, name: 'Odrzucone „wiersze”.csv' });
    const question = { path: `/files/${'c'.repeat(32)}`, headers: { cookie: own.cookie } };
    const { status, text, headers } = await ask(host.origin, question);
    expect([status, text, headers['content-length']]).toEqual([200, 'a;b', '3']);
    expect(headers['content-disposition']).toBe(`attachment; filename="Odrzucone _wiersze_.csv"; filename*=UTF-8''Odrzucone%20%E2%80%9Ewiersze%E2%80%9D.csv`);
    expect((await ask(host.origin, question)).status).toBe(404);
  });

  it('that is gone from the disk is 404', async () => {
    host.application.offered.set('d'.repeat(32), { path: path.join(host.folder, 'gone'), name: 'gone.csv' });
    expect((await ask(host.origin, { path: `/files/${'d'.repeat(32)}`, headers: { cookie: own.cookie } })).status).toBe(404);
  });
});
