import { closeSync, copyFileSync, chmodSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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
    placeWhole(staging, target);
  } catch (error) {
    rmSync(staging, { force: true });
    throw expectedFailure(error) ?? new AppError('internal', { cause: error });
  }
}

/** Puts a file that has been written in the place of the target; after a power cut it is the old one or the new one. */
export function placeWhole(staging: string, target: string): void {
  flush(staging);
  renameSync(staging, target);
  flushFolder(path.dirname(target));
}

/** Waits until the names in a folder are on the disk. Windows cannot open a folder, and needs not. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
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
