import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { ReachAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

/** Something they do not know they have won; a call is worth more than a line. */
export const win: LineKind<'win'> = {
  words: TODAY_WORDS.win,
  Act: (props) => <ReachAct {...props} prefer="call" />,
};
