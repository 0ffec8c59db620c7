import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { EngagementAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

/** Another rhythm is told before it comes. */
export const newRhythm: LineKind<'new_rhythm'> = {
  words: TODAY_WORDS.new_rhythm,
  Act: (props) => <EngagementAct {...props} engagementId={props.line.subject.engagementId} part="transition" act="today.newRhythm.act" />,
};
