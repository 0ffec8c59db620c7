import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { GuardName } from '#shared/domain/pipeline/guards.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { useAct } from '../../../app/use-act.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { firstStep, targetOf, type Ask, type Move, type Step, type Subject } from './move-steps.ts';
import { useMoveWords } from './move-words.ts';

export type Asked = { readonly subject: Subject; readonly step: Step };
type Given = { readonly stated?: readonly GuardName[]; readonly overrideReason?: string | null };

export type Mover = {
  /** What is open in place, and for whom. */
  readonly asked: Asked | null;
  readonly ask: (subject: Subject, ask: Ask) => void;
  readonly run: (subject: Subject, move: Move, given?: Given) => Promise<void>;
  readonly close: () => void;
  readonly pending: boolean;
};

type Options = {
  readonly onMoved?: ((subject: Subject, to: Extract<Output<'pipeline.move'>, { kind: 'moved' }>) => void) | undefined;
};

/** Moves clients: asks what is not known, says why not, and says what was done with a way back. */
export function useMover({ onMoved }: Options = {}): Mover {
  const { t } = useTranslation();
  const words = useMoveWords();
  const announce = useAnnounce();
  const move = useAct('pipeline.move');
  const [asked, setAsked] = useState<Asked | null>(null);

  const run = async (subject: Subject, it: Move, { stated = [], overrideReason = null }: Given = {}): Promise<void> => {
    const input = { clientId: subject.clientId, move: it, stated: [...stated], overrideReason };
    const said = (answer: Output<'pipeline.move'>): string => (answer.kind === 'moved' ? words.done(subject, it, answer) : '');
    const answer = await move.run(input, { done: said, undo: 'step' });
    if (!answer) return;
    if (answer.kind === 'refused') {
      const to = stageAskedFor(it);
      setAsked({ subject, step: { kind: 'guard', move: it, to, failing: answer.failing } });
      announce([words.notYet(it.event, to), ...answer.failing.map(({ guard }) => t(`pipeline.guard.${guard}.no`))].join(' '));
      return;
    }
    setAsked(null);
    announce(words.done(subject, it, answer));
    onMoved?.(subject, answer);
  };
  const ask = (subject: Subject, asking: Ask): void => {
    const first = firstStep(subject, asking);
    if (first.kind === 'run') void run(subject, first.move);
    else setAsked({ subject, step: first });
  };
  return { asked, ask, run, close: () => setAsked(null), pending: move.pending };
}

function stageAskedFor(move: Move): Stage | null {
  return move.event === 'corrected' ? move.to : targetOf(move.event);
}
