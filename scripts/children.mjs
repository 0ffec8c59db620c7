// Starting other programs and waiting for their end.
import { spawn } from 'node:child_process';

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
 * @returns {Promise<{ code: number, timedOut: boolean, seconds: number, error?: Error }>} code 1 for a program that a signal ended
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
    const end = (code, error) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, timedOut, seconds: (performance.now() - startedAt) / 1000, ...(error && { error }) });
    };
    child.once('error', (error) => end(1, error));
    child.once('close', (code) => end(code ?? 1));
    watch(child);
  });
}
