import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { ReachAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const wakeUp: LineKind<'wake_up'> = {
  words: TODAY_WORDS.wake_up,
  Act: (props) => <ReachAct {...props} prefer="call" />,
};
