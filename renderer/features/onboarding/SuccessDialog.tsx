import { useTranslation } from 'react-i18next';
import type { EngagementId } from '#shared/domain/ids.ts';
import { success as schema, type Success } from '#shared/domain/plans/success.ts';
import { useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useForm } from '../../ui/use-form.ts';

type Props = { readonly engagementId: EngagementId; readonly success: Success; readonly onClose: () => void };

/** Their words, how it will be seen, and when. */
export function SuccessDialog({ engagementId, success, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  const save = useAct('plans.saveSuccess');
  const form = useForm({
    schema,
    initial: { ...success, saidOn: success.saidOn ?? today },
    onSubmit: async (value) => {
      if (await save.run({ engagementId, success: value }, { done: t('plans.success.saved'), undo: 'step' })) onClose();
    },
  });
  return (
    <FormDialog title={t('plans.success.title')} form={form} onClose={onClose}>
      <TextArea label={t('plans.success.text')} hint={t('plans.success.textHint')} autoFocus {...form.field('text')} />
      <TextArea label={t('plans.success.seenBy')} hint={t('plans.success.seenHint')} {...form.field('seenBy')} />
      <FormRow>
        <DateField label={t('plans.success.saidOn')} max={today} {...form.field('saidOn')} />
        <DateField label={t('plans.success.dueOn')} {...form.field('dueOn')} />
        <DateField label={t('plans.success.metOn')} max={today} {...form.field('metOn')} />
      </FormRow>
    </FormDialog>
  );
}
