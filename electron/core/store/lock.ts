import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '#shared/contract/error.ts';
import { expectedFailure } from './failures.ts';
import { makeFolder } from '../folder.ts';

const LOCK = 'evenkeel.lock';
const owner = z.object({ pid: z.int().positive(), boot: z.string() });

/** Gives the folder up again. */
export type Release = () => void;

/**
 * One process per data folder (DB-44). A lock whose process is gone, or that was written before the machine was started
 * again, is taken over. AppError `folder-in-use`, `folder-unwritable`.
 */
export function claimFolder(folder: string): Release {
  const file = path.join(folder, LOCK);
  try {
    makeFolder(folder);
    if (!create(file)) takeOver(file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (expectedFailure(error)) throw new AppError('folder-unwritable', { params: { folder }, cause: error });
    throw error;
  }
  return () => release(file);
}

function takeOver(file: string): void {
  const holder = holderOf(file);
  if (holder && holder.boot === bootId() && holder.pid !== process.pid && isAlive(holder.pid))
    throw new AppError('folder-in-use', { params: { pid: holder.pid } });
  if (holder?.pid === process.pid && held.has(file)) throw new AppError('folder-in-use', { params: { pid: holder.pid } });
  unlinkSync(file);
  if (!create(file)) throw new AppError('folder-in-use', { params: { pid: holderOf(file)?.pid ?? 0 } });
}

/** Locks of this very process: two applications in one process (tests) must not share a folder either. */
const held = new Set<string>();

/** False when somebody else's file is there. */
function create(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, JSON.stringify({ pid: process.pid, boot: bootId() }));
    closeSync(handle);
    held.add(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function release(file: string): void {
  if (!held.delete(file)) return;
  if (holderOf(file)?.pid === process.pid) unlinkSync(file);
}

/** Null for a file that a crash left empty or half-written: it protects nothing. */
function holderOf(file: string): z.output<typeof owner> | null {
  try {
    return owner.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Changes with every start of the machine, so that a recycled process number cannot look alive; '' where unknown. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch (error) {
    // Only Linux has it; elsewhere the process number alone decides.
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
