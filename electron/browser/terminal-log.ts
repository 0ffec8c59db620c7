import { describeError } from '../core/describe-error.ts';
import type { Log } from '../core/ports.ts';

/** Lines for the terminal the host was started in. Quiet unless something fails; with `verbose` everything, and the place of an error. */
export function terminalLog(verbose: boolean, write: (line: string) => void = (line) => process.stderr.write(`${line}\n`)): Log {
  return {
    info(event, details = {}) {
      if (verbose) write([`evenkeel: ${event}`, ...Object.entries(details).map(([name, value]) => `${name}=${value}`)].join(' '));
    },
    error(event, error) {
      const { name, code, at } = describeError(error);
      write([`evenkeel: ${event}: ${name}`, ...(code ? [code] : []), ...(verbose ? at.map((frame) => `\n    ${frame}`) : [])].join(' '));
    },
  };
}
