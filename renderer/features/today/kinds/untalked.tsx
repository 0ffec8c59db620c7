import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { EngagementAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const untalked: LineKind<'untalked'> = {
  words: TODAY_WORDS.untalked,
  Act: (props) => <EngagementAct {...props} engagementId={props.line.subject.engagementId} part="expectations" act="today.untalked.act" />,
};
