import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { WriteAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const held: LineKind<'held'> = {
  words: TODAY_WORDS.held,
  Act: (props) => <WriteAct {...props} message={props.line.subject.message} />,
};
