import { useTranslation } from 'react-i18next';
import { planStepId } from '#shared/domain/ids.ts';
import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { useAct } from '../../../app/use-act.ts';
import { EngagementAct, PressAct, ReachAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';

/** A step of the first hundred days. */
export const step: LineKind<'step'> = { words: TODAY_WORDS.step, Act: StepAct };

function StepAct(props: ActProps<'step'>) {
  const { t } = useTranslation();
  const { run } = useAct('plans.doneStep');
  const { refId, subject } = props.line;
  // What counts of the talk is said on its page.
  if (subject.key === 'talk') return <EngagementAct {...props} engagementId={subject.engagementId} part="talk" act="today.step.talk" />;
  const done = (): unknown => run({ id: planStepId.parse(refId), done: true }, { done: t('plans.done', { step: subject.text }), undo: 'step' });
  return <PressAct {...props} word={t('pipeline.due.done')} onPress={done} />;
}

/** Nothing to see yet. */
export const noResult: LineKind<'no_result'> = {
  words: TODAY_WORDS.no_result,
  Act: (props) => <EngagementAct {...props} engagementId={props.line.subject.engagementId} part="onboarding" act="today.noResult.act" />,
};

/** Signed, and not a word since. */
export const vanished: LineKind<'vanished'> = {
  words: TODAY_WORDS.vanished,
  Act: (props) => <ReachAct {...props} prefer="call" />,
};
