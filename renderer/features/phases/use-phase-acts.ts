import { useTranslation } from 'react-i18next';
import type { ClientId } from '#shared/domain/ids.ts';
import { useAct } from '../../app/use-act.ts';

/** To say yes to what is proposed. */
export function useAgree(clientId: ClientId): { readonly agree: () => void; readonly pending: boolean } {
  const { t } = useTranslation();
  const { run, pending } = useAct('phases.agree');
  const agree = (): void => void run({ clientId }, { done: ({ phase }) => t('phases.agreed', { phase: t(`phases.name.${phase}`) }), undo: 'step' });
  return { agree, pending };
}
