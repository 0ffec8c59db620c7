import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { RequestAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

/** A list of which something may be asked again: less of it, or in a talk. */
export const retreat: LineKind<'retreat'> = {
  words: TODAY_WORDS.retreat,
  Act: RequestAct,
};
