import { useTranslation } from 'react-i18next';
import type { ReminderId } from '#shared/domain/ids.ts';
import type { ReminderFields } from '#shared/domain/reminders/reminder.ts';
import { useCommand } from '../../api/use-command.ts';
import { useUndoing } from '../../app/use-undoing.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useForm } from '../../ui/use-form.ts';
import { useLeave } from '../clients/form/FormFootBar.tsx';
import { useDraft, useKeptDraft } from '../clients/form/use-draft.ts';
import { reminderForm, valuesOf } from './reminder-form.ts';
import type { ReminderFormState } from './RepeatFields.tsx';

/** `id` null: a new one. What was typed and not saved comes back with it. */
export function useReminderForm(id: ReminderId | null, fields: ReminderFields): ReminderFormState {
  const { t } = useTranslation();
  const { show } = useToasts();
  const { undoOf } = useUndoing();
  const leave = useLeave();
  const adding = useCommand('reminders.add');
  const saving = useCommand('reminders.save');
  const draft = useDraft(`reminder-${id ?? `new-${fields.clientId ?? ''}`}`, { reminder: valuesOf(fields) });
  const form: ReminderFormState = useForm({
    schema: reminderForm,
    initial: draft.initial.reminder,
    error: id === null ? adding.error : saving.error,
    errorPrefix: 'reminder.',
    onSubmit: async (reminder) => {
      const call = id === null ? 'reminders.add' : 'reminders.save';
      if (!(id === null ? await adding.run({ reminder }) : await saving.run({ id, reminder }))) return null;
      const undo = undoOf(call);
      draft.forget();
      const said = t(id === null ? 'reminders.form.set' : 'reminders.form.saved', { what: reminder.text });
      show({ text: said, action: { label: t('ui.toast.undo'), onPress: () => void undo() } });
      leave({ view: 'reminders' });
      return 'gone';
    },
  });
  useKeptDraft(draft, { reminder: form.values });
  return form;
}
