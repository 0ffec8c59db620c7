import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { PlanId } from '#shared/domain/ids.ts';
import { LANES } from '#shared/domain/plans/onboarding-steps.ts';
import { LINE_MAX, requiredText } from '#shared/domain/text-fields.ts';
import { day } from '#shared/time/day.ts';
import { useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';

const schema = z.strictObject({ lane: z.enum(LANES), text: requiredText(LINE_MAX), dueOn: day });

/** A step of one's own, on either side. */
export function AddStep({ planId, onClose }: { readonly planId: PlanId; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useToday();
  const add = useAct('plans.addStep');
  const form = useForm({
    schema,
    initial: { lane: 'me', text: '', dueOn: today },
    onSubmit: async (value) => {
      if (await add.run({ planId, ...value }, { done: t('plans.add.done'), undo: 'step' })) onClose();
    },
  });
  const lane = form.field('lane');
  return (
    <FormDialog title={t('plans.add.title')} form={form} onClose={onClose} size="narrow">
      <TextField label={t('plans.edit.text')} autoFocus isRequired {...form.field('text')} />
      <RadioGroup
        label={t('plans.add.whose')}
        across
        options={LANES.map((value) => ({ value, label: t(`plans.lane.${value}`) }))}
        value={lane.value}
        onChange={lane.onChange}
      />
      <DateField
        label={t('plans.move.day')}
        isRequired
        {...form.field('dueOn')}
        value={form.values.dueOn || null}
        onChange={(on) => form.set('dueOn', on ?? '')}
      />
    </FormDialog>
  );
}
