import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ClientId } from '#shared/domain/ids.ts';
import { PHASES, type Phase } from '#shared/domain/pipeline/facts.ts';
import { LINE_MAX, requiredText } from '#shared/domain/text-fields.ts';
import { useAct } from '../../app/use-act.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';

const schema = z.strictObject({ phase: z.enum(PHASES), reason: requiredText(LINE_MAX) });
/** What is said most often against a dip. */
const USUAL: Phase = 'informed_optimism';

type Props = { readonly clientId: ClientId; readonly proposed: Phase; readonly onClose: () => void };

/** Not so, because…: what it is instead. */
export function Overrule({ clientId, proposed, onClose }: Props) {
  const { t } = useTranslation();
  const overrule = useAct('phases.overrule');
  const form = useForm({
    schema,
    initial: { phase: proposed === USUAL ? 'uninformed_optimism' : USUAL, reason: '' },
    onSubmit: async ({ phase, reason }) => {
      const done = t('phases.overruling.done', { phase: t(`phases.name.${phase}`) });
      if (await overrule.run({ clientId, phase, reason }, { done, undo: 'step' })) onClose();
    },
  });
  const { value, onChange } = form.field('phase');
  const options = PHASES.filter((phase) => phase !== proposed).map((phase) => ({ value: phase, label: t(`phases.name.${phase}`) }));
  return (
    <FormDialog title={t('phases.overruling.title')} form={form} onClose={onClose} size="narrow">
      <RadioGroup label={t('phases.overruling.phase')} options={options} value={value} onChange={onChange} />
      <TextField
        label={t('phases.overruling.reason')}
        hint={t('phases.overruling.reasonHint')}
        autoFocus
        isRequired
        maxLength={LINE_MAX}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}
