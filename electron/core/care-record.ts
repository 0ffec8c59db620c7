import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from './atomic-file.ts';
import type { Log } from './ports.ts';

const record = z.strictObject({
  format: z.literal(1),
  /** Rows of the newest copy that is as large as one would expect, or that the user said is right (R15). */
  acceptedRows: z.number().nullable().default(null),
});
export type Care = Omit<Readonly<z.output<typeof record>>, 'format'>;

const FILE = 'care.json';

/** What the program remembers about keeping the practice safe, in the data folder beside it: it must be known while no practice opens. */
export class CareRecord {
  private readonly file: string;
  private readonly log: Log;
  private value: Care;

  constructor(folder: string, log: Log) {
    this.file = path.join(folder, FILE);
    this.log = log;
    this.value = read(this.file);
  }

  get(): Care {
    return this.value;
  }

  /** Remembered at least until the program ends: a full disk must not stop what it is about. */
  change(change: Partial<Care>): void {
    this.value = { ...this.value, ...change };
    try {
      writeWhole(this.file, JSON.stringify({ format: 1, ...this.value }));
    } catch (error) {
      this.log.error('care record not written', error);
    }
  }
}

/** One that cannot be read is as none: all it holds is found out again. */
function read(file: string): Care {
  const empty = { format: 1 };
  const parsed = record.safeParse(existsSync(file) ? jsonIn(file) : empty);
  const { format: _, ...care } = parsed.success ? parsed.data : record.parse(empty);
  return care;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
