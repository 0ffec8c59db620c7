import { randomBytes } from 'node:crypto';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';

export type Printed = { readonly title: string; readonly document: SheetDocument };

type Job = Printed & { readonly drawn: () => void };

/** Documents that a page of the host's own is drawing just now: it asks for its one by a random name, and says when it stands there. */
export class PrintJobs {
  private readonly jobs = new Map<string, Job>();

  /** Hands out the name for as long as `draw` takes. */
  async run<T>(printed: Printed, draw: (job: string, drawn: Promise<void>) => Promise<T>): Promise<T> {
    const job = randomBytes(24).toString('base64url');
    const { promise, resolve } = Promise.withResolvers<void>();
    this.jobs.set(job, { ...printed, drawn: resolve });
    try {
      return await draw(job, promise);
    } finally {
      this.jobs.delete(job);
    }
  }

  of(job: string): Printed | undefined {
    const known = this.jobs.get(job);
    return known && { title: known.title, document: known.document };
  }

  markDrawn(job: string): boolean {
    const known = this.jobs.get(job);
    known?.drawn();
    return known !== undefined;
  }
}
