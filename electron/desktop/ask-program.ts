import { execFile } from 'node:child_process';
import { SECOND } from '#shared/time/duration.ts';

/** What a small program of the system says, without a shell; null where it is missing, refuses or does not answer in time. */
export type AskProgram = (file: string, args: readonly string[]) => Promise<string | null>;

const ANSWER_WITHIN_MS = 2 * SECOND;

export const askProgram: AskProgram = (file, args) =>
  new Promise((resolve) => {
    execFile(file, [...args], { timeout: ANSWER_WITHIN_MS, windowsHide: true, maxBuffer: 64 * 1024 }, (error, stdout) => resolve(error ? null : stdout));
  });
