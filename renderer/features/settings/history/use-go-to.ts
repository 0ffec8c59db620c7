import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '#shared/contract/history.ts';
import type { Output } from '#shared/contract/index.ts';
import { useAct } from '../../../app/use-act.ts';

/**
 * Everything down to a step taken back, or done again up to it; what was done is counted. `end`: where one came from. Nothing
 * is shown as pending: the row that was pressed has another meaning a moment later.
 */
export function useGoTo(): (step: HistoryStep, end: number) => Promise<unknown> {
  const { t } = useTranslation();
  const { run } = useAct('history.goTo');
  const done = ({ kind, steps }: Output<'history.goTo'>): string => t(`history.page.done.${kind}`, { count: steps });
  return ({ id, undoneAt }, end) =>
    run({ step: id }, { done, undo: () => void run({ step: end }, { done }), undoLabel: undoneAt === null ? t('history.redo') : undefined });
}
