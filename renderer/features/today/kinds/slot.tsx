import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { OpenAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const slot: LineKind<'slot'> = {
  words: TODAY_WORDS.slot,
  Act: (props) => <OpenAct {...props} form="slots" />,
};
