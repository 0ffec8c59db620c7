import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { PlanStepView } from '#shared/contract/plans.ts';
import { day } from '#shared/time/day.ts';
import { useAct } from '../../app/use-act.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useForm } from '../../ui/use-form.ts';

const schema = z.strictObject({ dueOn: day });

/** To another day; where it stood at first stays known. */
export function MoveStep({ step, onClose }: { readonly step: PlanStepView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const move = useAct('plans.moveStep');
  const form = useForm({
    schema,
    initial: { dueOn: step.dueOn },
    onSubmit: async ({ dueOn }) => {
      if (await move.run({ id: step.id, dueOn }, { done: t('plans.move.done', { step: step.text }), undo: 'step' })) onClose();
    },
  });
  const field = form.field('dueOn');
  return (
    <FormDialog title={step.text} form={form} onClose={onClose} size="narrow">
      <DateField label={t('plans.move.day')} autoFocus isRequired {...field} value={field.value || null} onChange={(on) => form.set('dueOn', on ?? '')} />
    </FormDialog>
  );
}
