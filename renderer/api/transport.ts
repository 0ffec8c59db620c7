import type { AppErrorBody } from '#shared/contract/error.ts';

/** The way to the core; both hosts give one, and a test may. */
export type { Transport } from '#shared/contract/index.ts';

/** The answer of a host that is not there any more. Its sentence is written where the interface language is known. */
export const UNREACHABLE: AppErrorBody = { code: 'unreachable', message: 'the host does not answer' };
