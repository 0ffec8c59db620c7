import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '#shared/time/clock.ts';
import { CODE, describeError } from '../core/describe-error.ts';
import type { Log } from '../core/ports.ts';

/** One file is about 10,000 lines; with its two predecessors it says what happened in the last weeks. */
const BYTES_MAX = 1024 * 1024;
const PREDECESSORS = 2;

type Options = { readonly folder: string; readonly clock: Clock; readonly complain?: (sentence: string) => void };

/** A rotating file of JSON lines, readable by its owner alone. A log that cannot be written says so once and never stops the program. */
export function fileLog({ folder, clock, complain = console.error }: Options): Log {
  const file = path.join(folder, 'evenkeel.log');
  let broken = false;
  const write = (level: string, event: string, rest: object): void => {
    try {
      makeRoom(folder, file);
      appendFileSync(file, `${JSON.stringify({ at: new Date(clock.now()).toISOString(), level, event, ...rest })}\n`, { mode: 0o600 });
    } catch (error) {
      if (!broken) complain(`The log cannot be written: ${describeError(error).code ?? 'unknown reason'}`);
      broken = true;
    }
  };
  return {
    info: (event, details = {}) => write('info', event, safeDetails(details)),
    error: (event, error) => write('error', event, { error: describeError(error) }),
  };
}

function safeDetails(details: Readonly<Record<string, string | number | boolean>>): object {
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, typeof value === 'string' && !CODE.test(value) ? '(left out)' : value]));
}

function makeRoom(folder: string, file: string): void {
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return;
  }
  if (statSync(file).size < BYTES_MAX) return;
  for (let age = PREDECESSORS; age > 0; age -= 1) {
    const younger = age === 1 ? file : olderName(file, age - 1);
    if (existsSync(younger)) renameSync(younger, olderName(file, age));
  }
}

function olderName(file: string, age: number): string {
  return file.replace(/\.log$/, `.${age}.log`);
}
