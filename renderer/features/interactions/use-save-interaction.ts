import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/error.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { useCommands } from '../../app/commands.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useCommand } from '../../api/use-command.ts';
import { useToasts, type ToastAction } from '../../ui/toasts.tsx';
import { useWithdraw } from './use-withdraw.ts';

type NewInteraction = Input<'interactions.log'>;

export type SaveInteraction = {
  /** The id of what was written; null when it was refused. `also`: a second thing the toast offers to do with it. */
  readonly log: (interaction: NewInteraction, name: string, also?: (id: number) => ToastAction) => Promise<number | null>;
  /** The id of the second version; null when it was refused. */
  readonly correct: (correction: Input<'interactions.correct'>) => Promise<number | null>;
  readonly error: AppError | null;
  readonly reset: () => void;
};

/** Writes, says when the next update is due now, and offers to take it back. */
export function useSaveInteraction(): SaveInteraction {
  const { t } = useTranslation();
  const { show } = useToasts();
  const savedText = useSavedText();
  const { takeBack } = useWithdraw();
  const undoOf = useUndoOf(takeBack);
  const logging = useCommand('interactions.log');
  const correcting = useCommand('interactions.correct');
  return {
    async log(interaction, name, also) {
      const saved = await logging.run(interaction);
      if (!saved) return null;
      const isMore = interaction.expectsAnswer === true || (interaction.closes ?? []).length > 0;
      const undo = isMore ? await undoOf(saved.id) : () => void takeBack(saved.id);
      show({ text: savedText(name, saved.nextDueOn), action: { label: t('ui.toast.undo'), onPress: undo }, also: also?.(saved.id) });
      return saved.id;
    },
    async correct(correction) {
      const saved = await correcting.run(correction);
      if (!saved) return null;
      show({ text: t('interactions.log.corrected') });
      return saved.id;
    },
    error: logging.error ?? correcting.error,
    reset: () => {
      logging.reset();
      correcting.reset();
    },
  };
}

/** What ended and began with it is taken back with it, as the step it was; if something else was done since, only the interaction. */
function useUndoOf(takeBack: (id: number) => Promise<boolean>): (id: number) => Promise<() => void> {
  const api = useApi();
  const commands = useCommands();
  const latest = async (): Promise<number | undefined> => (await api.call('history.state', {})).undo?.id;
  return async (id) => {
    const step = await latest();
    return () => void latest().then((now) => (now === step ? commands.run('undo') : void takeBack(id)));
  };
}

function useSavedText(): (name: string, nextDueOn: Output<'interactions.log'>['nextDueOn']) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  return (name, nextDueOn) => {
    if (!nextDueOn) return t('interactions.log.saved', { name });
    const date = formatDayNear(nextDueOn, today, language, 'long');
    if (nextDueOn === today) return t('interactions.log.savedToday', { name });
    return t(nextDueOn > today ? 'interactions.log.savedNext' : 'interactions.log.savedSince', { name, date });
  };
}
