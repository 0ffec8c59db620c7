import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from './atomic-file.ts';
import type { Log } from './ports.ts';

const record = z.strictObject({
  format: z.literal(1),
  /** Rows of the newest copy that is as large as one would expect, or that the user said is right (R15). */
  acceptedRows: z.number().nullable().default(null),
  /** The second folder, and the copies that were put there. */
  second: z
    .strictObject({ folder: z.string(), copied: z.array(z.string()) })
    .nullable()
    .default(null),
  /** The last integrity check of the present file. */
  check: z
    .strictObject({ at: z.number(), outcome: z.enum(['sound', 'damaged', 'loose-ends']), problems: z.number(), copiesSpoilt: z.number() })
    .nullable()
    .default(null),
  /** The last restore. `aside`: the file it replaced, when that was whole; `settled`: the user has seen that one can go back. */
  restored: z
    .strictObject({
      at: z.number(),
      madeAt: z.number().nullable(),
      documentsMissing: z.number(),
      aside: z.string().nullable(),
      clients: z.number(),
      interactions: z.number(),
      settled: z.boolean(),
    })
    .nullable()
    .default(null),
  /** Files that restores have replaced, newest first. */
  replaced: z.array(z.string()).default([]),
  /** How the practice file was when it was last closed; null while it is open, or after an end that was none (DB-40). */
  closed: z.strictObject({ file: z.string(), bytes: z.number(), modifiedAt: z.number() }).nullable().default(null),
  /** Starts in a row that ended before the program had been open for a while. */
  brokenStarts: z.number().default(0),
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
