import { useTranslation } from 'react-i18next';
import { useAct } from '../../../app/use-act.ts';
import { nameOf } from './move-words.ts';
import type { Subject } from './move-steps.ts';

/** Takes up again what ended, and says so with a way back. */
export function useReopen(): (who: Pick<Subject, 'clientId' | 'personName' | 'name'>) => Promise<unknown> {
  const { t } = useTranslation();
  const move = useAct('pipeline.move');
  return (who) =>
    move.run({ clientId: who.clientId, move: { event: 'reopened' } }, { done: t('pipeline.closedList.reopened', { name: nameOf(who) }), undo: 'step' });
}
