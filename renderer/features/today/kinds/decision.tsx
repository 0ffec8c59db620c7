import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { OpenAct, ReachAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const decision: LineKind<'decision'> = {
  words: TODAY_WORDS.decision,
  // Call, do not write: without a number the form says how else.
  Act: (props) => (props.line.phone ? <ReachAct {...props} prefer="call" /> : <OpenAct {...props} form="decision" />),
};
