import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { RequestItem } from '#shared/contract/requests.ts';
import { HARD_REASONS } from '#shared/domain/requests/request-list.ts';
import { LINE_MAX, optionalText } from '#shared/domain/text-fields.ts';
import { useAct } from '../../app/use-act.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';

const schema = z.strictObject({ because: z.enum(HARD_REASONS), note: optionalText(LINE_MAX) });

/** Why something is hard to get, as they said it. */
export function HardDialog({ items, onClose }: { readonly items: readonly RequestItem[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct('requests.hard');
  const [first] = items;
  const form = useForm({
    schema,
    initial: { because: first?.hardBecause ?? 'where', note: first?.hardNote ?? '' },
    onSubmit: async (said) => {
      if (await act.run({ items: items.map(({ id }) => id), ...said }, { done: t('requests.hard.done'), undo: 'step' })) onClose();
    },
  });
  return (
    <FormDialog title={t('requests.hard.title')} form={form} onClose={onClose} size="narrow">
      <RadioGroup
        label={t('requests.hard.label')}
        options={HARD_REASONS.map((value) => ({ value, label: t(`requests.hard.${value}`) }))}
        {...form.field('because')}
      />
      <TextField label={t('requests.hard.note')} {...form.field('note')} />
    </FormDialog>
  );
}
