import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { ReachAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

/** A relationship at its low point: a call that asks for nothing. */
export const alarm: LineKind<'alarm'> = {
  words: TODAY_WORDS.alarm,
  Act: (props) => <ReachAct {...props} prefer="call" />,
};
