import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { ExpectationsAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const untalked: LineKind<'untalked'> = {
  words: TODAY_WORDS.untalked,
  Act: (props) => <ExpectationsAct {...props} engagementId={props.line.subject.engagementId} />,
};
