/** What may stand in a detail: a code, a count, a duration. Anything longer or freer could be somebody's name (SEC-25). */
export const CODE = /^[\w.:-]{1,60}$/;
/** Where it happened, without the folders before the file: they may carry a person's name. */
const FRAME = /^\s*at (?:(?<what>[^()]+?) \()?(?:.*[\\/])?(?<where>[^\\/()]+:\d+:\d+)\)?$/;
const FRAMES = 8;

export type ErrorDescription = {
  readonly name: string;
  readonly code?: string;
  readonly at: readonly string[];
  readonly cause?: ErrorDescription;
};

/** Kind, code and place of an error. Never its message: that may quote a path, a name or a note. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = 'code' in error && typeof error.code === 'string' && CODE.test(error.code) ? { code: error.code } : {};
  const cause = error.cause !== undefined && depth < 2 ? { cause: describeError(error.cause, depth + 1) } : {};
  return { name: error.name, ...code, at: framesOf(error.stack ?? ''), ...cause };
}

function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const { what, where } = FRAME.exec(line)?.groups ?? {};
      return where ? [what ? `${what} ${where}` : where] : [];
    })
    .slice(0, FRAMES);
}
