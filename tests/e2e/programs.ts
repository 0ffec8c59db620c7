import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');

export type Program = {
  readonly process: ChildProcess;
  /** Everything it has said so far, on both outputs. */
  said(): string;
  /** Resolves with the match once it has been said; rejects when the program ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** The exit code, or the name of the signal. */
  readonly end: Promise<number | string>;
};

/** Starts a program of this project the way a terminal does, without a display and without a keyboard. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}, node = process.execPath): Program {
  // The colour wishes of a test runner contradict each other, of which Node warns in a line of its own.
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, NO_COLOR: _plain, FORCE_COLOR: _colour, ...inherited } = process.env;
  const child = spawn(node, args, { cwd: root, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const waiting = new Set<() => void>();
  const hear = (piece: Buffer): void => {
    text += piece.toString('utf8');
    waiting.forEach((look) => look());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const end = new Promise<number | string>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown')));
  return {
    process: child,
    said: () => text,
    end,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(text);
          if (found) resolve(found);
        };
        waiting.add(look);
        look();
        void end.then((code) => reject(new Error(`ended with ${code} before ${String(pattern)}: ${text}`)));
      }),
  };
}

/** The address a host prints when it listens. */
export const ADDRESS = /Evenkeel: (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+)/;
