import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { OpenAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

/** A question after which they were in touch: somebody has to say whether it is answered. */
export const inTouch: LineKind<'in_touch'> = {
  words: TODAY_WORDS.in_touch,
  Act: OpenAct,
};
