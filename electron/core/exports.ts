import { rmSync } from 'node:fs';
import type { ExportFormat } from '#shared/contract/exports.ts';
import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output, Parsed } from '#shared/contract/index.ts';
import { attachmentName } from '#shared/domain/attachment.ts';
import { calendarOf, found, interfaceLanguage, type Practice } from './handlers/context.ts';
import { inWorker, type Running } from './in-worker.ts';
import type { Surroundings } from './open-practice.ts';
import { audit } from './store/audit.ts';
import { clientOf } from './store/clients.ts';

type What = Parsed<'exports.run'>['what'];

const ENDINGS: Readonly<Record<ExportFormat, string>> = { json: 'zip', csv: 'zip', vcard: 'vcf', ics: 'ics', sqlite: 'db' };

/** Exports under way, by the key the page gave them. */
export class Exports {
  private readonly practice: Practice;
  private readonly around: Surroundings;
  private readonly running = new Map<string, Running<unknown>>();

  constructor(practice: Practice, around: Surroundings) {
    this.practice = practice;
    this.around = around;
  }

  handlers(): HandlersOf<'exports.run' | 'exports.cancel'> {
    return {
      'exports.run': ({ export: key, what }) => this.run(key, what),
      'exports.cancel': ({ export: key }) => {
        this.running.get(key)?.cancel();
        return {};
      },
    };
  }

  /** Whatever is under way ends without a file; resolves when nothing reads the practice any more. */
  async stopAll(): Promise<void> {
    const all = [...this.running.values()];
    for (const each of all) each.cancel();
    await Promise.allSettled(all.map(({ answer }) => answer));
  }

  private async run(key: string, what: What): Promise<Output<'exports.run'>> {
    if (this.running.has(key)) throw new AppError('busy');
    const name = this.nameOf(what);
    const { shelf, ports, bus } = this.around;
    const { store, clock } = this.practice;
    const target = shelf.place(name);
    const request = {
      file: store.file,
      target,
      what,
      language: interfaceLanguage(this.practice),
      zone: clock.zone(),
      program: ports.version,
      now: clock.now(),
    };
    const onProgress = (phase: string, done: number, total: number): void =>
      bus.announce({ name: 'export.progress', payload: { export: key, phase: phase === 'checking' ? 'checking' : 'writing', done, total } });
    const running = inWorker(ports.paths.worker, 'export.write', request, { onProgress, whenCancelled: 'export-cancelled' });
    this.running.set(key, running);
    try {
      const verified = await running.answer;
      this.record(what);
      return { ...(await shelf.offer({ path: target, name })), verified };
    } catch (error) {
      for (const file of [target, `${target}.tmp`]) rmSync(file, { force: true });
      throw error;
    } finally {
      this.running.delete(key);
    }
  }

  /** REG-04: what went out, and when; ids and no contents. */
  private record(what: What): void {
    const ids = what.kind === 'client' ? { clientId: what.id } : { format: what.format };
    this.practice.store.write((db) => audit(db, { at: this.practice.clock.now(), call: 'exports.run', matter: 'export', by: 'user', ids }));
  }

  /** `Evenkeel 2026-02-26 json.zip`; of a client, the client's name. */
  private nameOf(what: What): string {
    const { today } = calendarOf(this.practice);
    if (what.kind === 'client') return attachmentName(`${found(clientOf(this.practice.store.read, what.id)).name} ${today}.zip`);
    return attachmentName(`Evenkeel ${today} ${what.format}.${ENDINGS[what.format]}`);
  }
}
