import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '#shared/contract/history.ts';
import { useAct } from '../../../app/use-act.ts';

/** Everything down to a step taken back, or done again up to it; what was done is counted. `end`: where one came from. */
export function useGoTo(): { readonly goTo: (step: HistoryStep, end: number) => Promise<unknown>; readonly pending: boolean } {
  const { t } = useTranslation();
  const { run, pending } = useAct('history.goTo');
  return {
    goTo: ({ id, undoneAt }, end) =>
      run(
        { step: id },
        {
          done: ({ kind, steps }) => t(`history.page.done.${kind}`, { count: steps }),
          undo: () => void run({ step: end }, { done: ({ kind, steps }) => t(`history.page.done.${kind}`, { count: steps }) }),
          undoLabel: undoneAt === null ? t('history.redo') : undefined,
        },
      ),
    pending,
  };
}
