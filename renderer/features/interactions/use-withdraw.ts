import { useTranslation } from 'react-i18next';
import { useAct } from '../../app/use-act.ts';

/** Out of every list and number, and back again; the history keeps it in either case. */
export function useWithdraw(): { readonly withdraw: (id: number) => Promise<boolean>; readonly takeBack: (id: number) => Promise<boolean> } {
  const { t } = useTranslation();
  const withdrawing = useAct('interactions.withdraw');
  const reinstating = useAct('interactions.reinstate');
  return {
    withdraw: async (id) => {
      const undo = (): unknown => reinstating.run({ id }, { done: t('interactions.withdraw.undone') });
      return (await withdrawing.run({ id }, { done: t('interactions.withdraw.done'), undo })) !== null;
    },
    takeBack: async (id) => (await withdrawing.run({ id }, { done: t('interactions.withdraw.done') })) !== null,
  };
}
