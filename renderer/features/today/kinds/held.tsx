import { WriteAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';
import { whenWords } from './time-words.ts';

export const held: LineKind<'held'> = {
  words: ({ at }, around) => ({
    kind: around.t('today.kind.draft'),
    when: at === null ? '' : whenWords(at, around),
    what: around.t('today.held.what'),
    why: around.t('today.held.why'),
  }),
  Act: (props) => <WriteAct {...props} message={props.line.subject.message} />,
};
