import { createHash } from 'node:crypto';
import { AppError } from '#shared/contract/error.ts';
import type { SheetPrinter } from '../ports.ts';
import type { Printed, PrintJobs } from './print-jobs.ts';

/**
 * The pages of a document, made once: what is printed, saved and kept are the same bytes, as long as nobody asks for another
 * document in between (a PDF says when it was made, so a second one would differ).
 */
export class Pdfs {
  private readonly printer: SheetPrinter;
  private readonly jobs: PrintJobs;
  private last: { readonly of: string; readonly bytes: Promise<Uint8Array> } | null = null;

  constructor(printer: SheetPrinter, jobs: PrintJobs) {
    this.printer = printer;
    this.jobs = jobs;
  }

  /** AppError `sheet-not-drawn`. */
  bytesOf(printed: Printed): Promise<Uint8Array> {
    const of = createHash('sha256').update(JSON.stringify(printed)).digest('hex');
    if (this.last?.of === of) return this.last.bytes;
    const bytes = this.draw(printed);
    this.last = { of, bytes };
    bytes.catch(() => {
      // What failed is tried again.
      if (this.last?.bytes === bytes) this.last = null;
    });
    return bytes;
  }

  private async draw(printed: Printed): Promise<Uint8Array> {
    try {
      return await this.jobs.run(printed, (job, drawn) => this.printer.print({ route: { view: 'print', job }, drawn }));
    } catch (cause) {
      throw new AppError('sheet-not-drawn', { cause });
    }
  }
}
