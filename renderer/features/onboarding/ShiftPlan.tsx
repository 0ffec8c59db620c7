import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { PlanId } from '#shared/domain/ids.ts';
import { useAct } from '../../app/use-act.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useForm } from '../../ui/use-form.ts';

const MOST_WEEKS = 12;
const schema = z.strictObject({ weeks: z.int('required').min(1, 'required').max(MOST_WEEKS, 'too-many') });

/** A season of deadlines: everything open waits, the talk does not. */
export function ShiftPlan({ planId, onClose }: { readonly planId: PlanId; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const shift = useAct('plans.shift');
  const form = useForm({
    schema,
    initial: { weeks: 1 },
    onSubmit: async ({ weeks }) => {
      if (await shift.run({ id: planId, weeks }, { done: ({ moved }) => t('plans.shift.done', { count: moved }), undo: 'step' })) onClose();
    },
  });
  const weeks = form.field('weeks');
  return (
    <FormDialog title={t('plans.shift.title')} form={form} onClose={onClose} size="narrow">
      <NumberField
        label={t('plans.shift.weeks')}
        hint={t('plans.shift.hint')}
        min={1}
        max={MOST_WEEKS}
        {...weeks}
        onChange={(next) => form.set('weeks', next ?? 0)}
      />
    </FormDialog>
  );
}
