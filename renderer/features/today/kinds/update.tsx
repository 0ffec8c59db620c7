import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { ReachAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const update: LineKind<'update'> = {
  words: TODAY_WORDS.update,
  Act: (props) => <ReachAct {...props} prefer="write" />,
};
