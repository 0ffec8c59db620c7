import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ClockView } from '#shared/contract/clocks.ts';
import { LINE_MAX, requiredText } from '#shared/domain/text-fields.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCommands } from '../../app/commands.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useForm } from '../../ui/use-form.ts';
import { useClockWords } from './use-clock-words.ts';

const schema = z.strictObject({ note: requiredText(LINE_MAX) });

/** It is not done and not answered: the reason is kept. */
export function DropDialog({ clock, onClose }: { readonly clock: ClockView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const commands = useCommands();
  const { what } = useClockWords();
  const close = useCommand('clocks.close');
  const form = useForm({
    schema,
    initial: { note: '' },
    error: close.error,
    onSubmit: async ({ note }) => {
      if (!(await close.run({ id: clock.id, reason: 'dropped', note }))) return;
      show({ text: t('clocks.said.dropped', { what: what(clock) }), action: { label: t('ui.toast.undo'), onPress: () => commands.run('undo') } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('clocks.drop.title')} form={form} onClose={onClose} size="narrow" saveLabel={t('clocks.drop.save')}>
      <p>{what(clock)}</p>
      <TextField label={t('clocks.drop.reason')} isRequired autoFocus {...form.field('note')} />
    </FormDialog>
  );
}
