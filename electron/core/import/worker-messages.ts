import type { ReadOptions } from '#shared/contract/imports.ts';
import type { Day } from '#shared/time/day.ts';
import type { Match } from './match.ts';
import type { ReadResult } from './read-contacts.ts';

/** What the core asks of the worker: read a contacts file and say which of its cards we know. */
export type ReadRequest = {
  readonly path: string;
  readonly name: string;
  readonly options: ReadOptions;
  readonly country: string;
  readonly today: Day;
  /** The practice file, opened for reading only. */
  readonly database: string;
};

export type ReadAnswer = ReadResult & { readonly matches: readonly (Match | null)[]; readonly mappingRemembered: boolean };
