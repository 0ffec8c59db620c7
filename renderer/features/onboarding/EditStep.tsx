import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { PlanStepView } from '#shared/contract/plans.ts';
import { LINE_MAX, NOTE_MAX, optionalText, requiredText } from '#shared/domain/text-fields.ts';
import { useAct } from '../../app/use-act.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';

const schema = z.strictObject({ text: requiredText(LINE_MAX), note: optionalText(NOTE_MAX) });

/** In other words, with a note to oneself. */
export function EditStep({ step, onClose }: { readonly step: PlanStepView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const edit = useAct('plans.editStep');
  const form = useForm({
    schema,
    initial: { text: step.text, note: step.note },
    onSubmit: async (value) => {
      if (await edit.run({ id: step.id, ...value }, { done: t('plans.edit.done'), undo: 'step' })) onClose();
    },
  });
  return (
    <FormDialog title={t('plans.edit.title')} form={form} onClose={onClose} size="narrow">
      <TextField label={t('plans.edit.text')} autoFocus isRequired {...form.field('text')} />
      <TextArea label={t('plans.edit.note')} {...form.field('note')} />
    </FormDialog>
  );
}
