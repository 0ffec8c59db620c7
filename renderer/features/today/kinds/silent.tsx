import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { ReachAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

/** A ladder that came to its end with a client: no longer about the question. */
export const silent: LineKind<'silent'> = {
  words: TODAY_WORDS.silent,
  Act: (props) => <ReachAct {...props} prefer="call" />,
};
