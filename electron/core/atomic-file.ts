import { closeSync, copyFileSync, chmodSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { AppError } from '#shared/contract/error.ts';
import { expectedFailure } from './store/failures.ts';

/** Whole or not at all: written beside the target, flushed, then renamed over it (IO-04). AppError `disk-full`, `read-only`. */
export function writeWhole(target: string, content: string): void {
  inPlaceOf(target, (staging) => writeFileSync(staging, content, { mode: 0o600 }));
}

export function copyWhole(source: string, target: string): void {
  inPlaceOf(target, (staging) => {
    copyFileSync(source, staging);
    chmodSync(staging, 0o600);
  });
}

function inPlaceOf(target: string, write: (staging: string) => void): void {
  const staging = `${target}.tmp`;
  try {
    write(staging);
    flush(staging);
    renameSync(staging, target);
  } catch (error) {
    rmSync(staging, { force: true });
    throw expectedFailure(error) ?? new AppError('internal', { cause: error });
  }
}

/** Waits until the bytes are on the disk. */
export function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
