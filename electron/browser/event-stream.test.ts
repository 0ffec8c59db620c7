import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEARTBEAT_MS } from './event-stream.ts';
import { ask, visit, type Visit } from './testing/ask.ts';
import { serveFake, type Running } from './testing/fake-application.ts';

let host: Running;
let own: Visit;
beforeEach(async () => {
  host = await serveFake();
  own = await visit(`${host.origin}/?token=${host.sessions.newUrlToken()}`);
});
afterEach(() => host.close());

describe('the events', () => {
  it('arrive as they are said, with a heartbeat between them', async () => {
    const { stream, upTo } = await listen();
    await upTo('from here on');
    host.application.announce({ name: 'data.changed', payload: { topics: ['clients'] } });
    expect(await upTo('clients')).toContain('event: message\ndata: {"name":"data.changed","payload":{"topics":["clients"]}}\n\n');
    host.ports.time.advance(HEARTBEAT_MS);
    expect(await upTo('still here')).toContain(': still here\n\n');
    await stream.cancel();
  });

  it('go to every tab', async () => {
    const [first, second] = [await listen(), await listen()];
    await Promise.all([first.upTo('from here on'), second.upTo('from here on')]);
    host.application.announce({ name: 'store.replaced', payload: {} });
    await Promise.all([first.upTo('store.replaced'), second.upTo('store.replaced')]);
    await Promise.all([first.stream.cancel(), second.stream.cancel()]);
  });

  it('can be listened to again after the connection broke', async () => {
    const first = await listen();
    await first.upTo('from here on');
    await first.stream.cancel();
    const second = await listen();
    await second.upTo('from here on');
    host.application.announce({ name: 'store.replaced', payload: {} });
    expect(await second.upTo('store.replaced')).toContain('store.replaced');
    await second.stream.cancel();
  });

  it('are refused to an EventSource, which cannot send the page secret', async () => {
    expect((await ask(host.origin, { path: '/events', headers: { cookie: own.cookie, accept: 'text/event-stream' } })).status).toBe(403);
  });

  it('let a page go that does not read them', async () => {
    const socket = connect(host.server.port, '127.0.0.1');
    socket.pause();
    socket.write(`GET /events HTTP/1.1\r\nhost: 127.0.0.1:${host.server.port}\r\ncookie: ${own.cookie}\r\nx-evenkeel: ${own.secret}\r\n\r\n`);
    await new Promise((resolve) => socket.once('readable', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const long = {
      name: 'import.progress',
      payload: { draft: 'x'.repeat(1024 * 1024), phase: 'reading', done: 1, total: 2 },
    } as const;
    for (let count = 0; count < 24; count += 1) host.application.announce(long);
    socket.on('error', () => undefined).resume();
    await closed;
    expect(socket.bytesRead).toBeLessThan(24 * 1024 * 1024);
  });

  /** The stream of a page; `upTo` reads until the text so far contains something. */
  async function listen() {
    const response = await fetch(`${host.origin}/events`, {
      headers: { cookie: own.cookie, 'x-evenkeel': own.secret },
    });
    if (!response.body) throw new Error('no stream');
    const stream = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const upTo = async (wanted: string): Promise<string> => {
      while (!text.includes(wanted)) {
        const { done, value } = await stream.read();
        if (done) throw new Error(`ended before ${wanted}: ${text}`);
        text += value;
      }
      return text;
    };
    return { stream, upTo };
  }
});
