import { useTranslation } from 'react-i18next';
import type { MessageChannel, Outcome } from '#shared/domain/messages/message.ts';
import type { Route } from '#shared/contract/route.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useRouter } from '../../app/router.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { useCommands } from '../../app/commands.tsx';

export type Settle = { readonly settle: (id: number, outcome: Outcome, channel: MessageChannel) => Promise<void>; readonly pending: boolean };

/** Says whether it went out, names what follows, and goes on. */
export function useSettle(after: Route): Settle {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const { replace } = useRouter();
  const { run: command } = useCommands();
  const act = useAct('messages.settle');
  const settle = async (id: number, outcome: Outcome, channel: MessageChannel): Promise<void> => {
    const done = ({ nextDueOn, told }: { readonly nextDueOn: Parameters<typeof formatDayNear>[0] | null; readonly told: readonly string[] }): string => {
      if (outcome === 'not_sent') return t('messages.confirm.doneNot');
      if (told.length > 0) return t('messages.confirm.also', { names: told.join(', ') });
      return nextDueOn ? t('messages.confirm.doneSent', { day: formatDayNear(nextDueOn, today, language) }) : t('messages.confirm.done');
    };
    const answer = await act.run({ id, outcome, channel }, { done, undo: () => command('undo') });
    if (answer) replace(after);
  };
  return { settle, pending: act.pending };
}
