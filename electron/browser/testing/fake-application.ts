import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Result } from '#shared/contract/error.ts';
import type { AnyEvent } from '#shared/contract/index.ts';
import { textIn } from '#shared/text/index.ts';
import type { Application } from '../../core/ports.ts';
import { fakePorts, type FakePorts } from '../../core/testing/fake-ports.ts';
import { serve, type RunningServer } from '../server.ts';
import { createSessions, type Sessions } from '../sessions.ts';

/** An application that answers every call with what it was asked, and keeps uploads in memory. */
export class FakeApplication implements Application {
  readonly dispatched: { readonly name: unknown; readonly input: unknown }[] = [];
  readonly uploaded: { readonly name: string; readonly bytes: number }[] = [];
  readonly offered = new Map<string, { path: string; name: string }>();
  readonly listeners = new Set<(event: AnyEvent) => void>();
  /** What `receive` throws after it has read this many bytes. */
  failUploadAfter: { readonly bytes: number; readonly error: Error } | null = null;

  async dispatch(name: unknown, input: unknown): Promise<Result<unknown>> {
    this.dispatched.push({ name, input });
    if (name === 'broken') throw new RangeError('Anna Wrona');
    return name === 'refused' ? { ok: false, error: { code: 'not-found', message: 'Not there.' } } : { ok: true, value: { name, input } };
  }

  onEvent(listener: (event: AnyEvent) => void) {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  announce(event: AnyEvent): void {
    this.listeners.forEach((listener) => listener(event));
  }

  readonly files = {
    receive: async (content: Readable, name: string) => {
      let bytes = 0;
      for await (const piece of content) {
        bytes += (piece as Buffer).byteLength;
        if (this.failUploadAfter && bytes > this.failUploadAfter.bytes) throw this.failUploadAfter.error;
      }
      this.uploaded.push({ name, bytes });
      return { file: 'a'.repeat(32), name, bytes };
    },
    offer: async () => ({ file: 'b'.repeat(32), name: 'offered', bytes: 0 }),
    take: (id: string) => {
      const file = this.offered.get(id) ?? null;
      this.offered.delete(id);
      return file;
    },
  };

  text = () => textIn('en');
  woke = () => undefined;
  screenLocked = () => undefined;
  stop = async () => undefined;
}

export type Running = {
  readonly application: FakeApplication;
  readonly sessions: Sessions;
  readonly server: RunningServer;
  readonly origin: string;
  readonly ports: FakePorts;
  readonly folder: string;
  close(): Promise<void>;
};

/** A real server on a free port over screens of two files. */
export async function serveFake(): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-server-'));
  const rendererRoot = path.join(folder, 'renderer');
  mkdirSync(path.join(rendererRoot, 'assets'), { recursive: true });
  writeFileSync(path.join(rendererRoot, 'index.html'), '<!doctype html><html lang="en"><head><title>Evenkeel</title></head><body></body></html>');
  writeFileSync(path.join(rendererRoot, 'assets', 'index-1a2b3c.js'), 'export {};');
  writeFileSync(path.join(folder, 'secret.js'), 'not for you');
  const application = new FakeApplication();
  const sessions = createSessions();
  const ports = fakePorts({ folder });
  const server = await serve({ application, sessions, log: ports.log, timers: ports.timers, rendererRoot, port: 0 });
  return {
    application,
    sessions,
    server,
    ports,
    folder,
    origin: `http://127.0.0.1:${server.port}`,
    async close() {
      const stopped = server.stop();
      ports.time.advance(1_000);
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
