import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { StageEventName } from '#shared/domain/pipeline/events.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { inSentence } from '../../interactions/in-sentence.ts';
import type { Move, Subject } from './move-steps.ts';

type Moved = Extract<Output<'pipeline.move'>, { kind: 'moved' }>;

export type MoveWords = {
  readonly stage: (stage: Stage) => string;
  readonly done: (subject: Subject, move: Move, to: Moved) => string;
  readonly notYet: (event: StageEventName, to: Stage | null) => string;
};

/** Sentences about a move: what was done, and what is not yet possible. */
export function useMoveWords(): MoveWords {
  const { t } = useTranslation();
  const stage = (value: Stage): string => inSentence(t(`app.stage.${value}`));
  return {
    stage,
    done(subject, move, to) {
      const name = nameOf(subject);
      if (to.outcome) return t('pipeline.move.closed', { name, outcome: inSentence(t(`app.outcome.${to.outcome}`)) });
      if (to.stage === subject.stage) return t('pipeline.move.noted', { name, what: inSentence(t(`pipeline.reason.${move.event}`)) });
      return t('pipeline.move.moved', { name, stage: stage(to.stage) });
    },
    notYet: (event, to) => (to ? t('pipeline.move.notInto', { stage: stage(to) }) : t('pipeline.move.notYet', { what: t(`pipeline.event.${event}`) })),
  };
}

/** Who is spoken with: the person, or the client where nobody is named. */
export function nameOf({ personName, name }: Pick<Subject, 'personName' | 'name'>): string {
  return personName ?? name;
}
