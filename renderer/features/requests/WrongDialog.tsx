import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { RequestItem } from '#shared/contract/requests.ts';
import { LINE_MAX, requiredText } from '#shared/domain/text-fields.ts';
import { useAct } from '../../app/use-act.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';

const schema = z.strictObject({ note: requiredText(LINE_MAX) });

/** Something came, but not this: they answered, and it stays open. */
export function WrongDialog({ item, onClose }: { readonly item: RequestItem; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct('requests.wrong');
  const form = useForm({
    schema,
    initial: { note: '' },
    onSubmit: async ({ note }) => {
      if (await act.run({ item: item.id, note, by: 'email' }, { done: t('requests.wrong.done'), undo: 'step' })) onClose();
    },
  });
  return (
    <FormDialog title={t('requests.wrong.title', { item: item.text })} form={form} onClose={onClose} size="narrow">
      <TextField label={t('requests.wrong.note')} autoFocus {...form.field('note')} />
    </FormDialog>
  );
}
