// Starting other programs and waiting for their end.
import { spawn } from 'node:child_process';

/** How long after a program's end its last output may take to arrive. */
const LAST_WORDS_MS = 300;

/** Signals that mean "stop", handed on to whatever runs at the moment. */
const running = new Set();
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping = true;
    for (const child of running) child.kill(signal);
  });
}

/** Whether somebody has asked this process to stop. */
export const isStopping = () => stopping;

/**
 * Runs a program to its end. `limitMs` kills it, `watch` gets the child as soon as it is there.
 * @returns {Promise<{ code: number, timedOut: boolean, seconds: number }>} code 1 also for one that could not be started, or that a signal ended
 */
export function run(command, args, { limitMs = 0, watch = () => undefined, ...options } = {}) {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    running.add(child);
    let timedOut = false;
    const timer =
      limitMs > 0 &&
      setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, limitMs);
    const end = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code: code ?? 1, timedOut, seconds: (performance.now() - startedAt) / 1000 });
    };
    child.once('error', () => end(1));
    child.once('close', end);
    // A program it has opened (a browser) may hold its output for as long as it likes.
    child.once('exit', (code) => setTimeout(end, LAST_WORDS_MS, code));
    watch(child);
  });
}
