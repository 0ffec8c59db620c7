import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { SignalView } from '#shared/contract/phases.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { LINE_MAX, requiredText } from '#shared/domain/text-fields.ts';
import { useAct } from '../../app/use-act.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';

const schema = z.strictObject({ reason: requiredText(LINE_MAX) });

type Props = { readonly clientId: ClientId; readonly signal: SignalView; readonly words: string; readonly onClose: () => void };

/** What was taken for a sign is none. */
export function Dismiss({ clientId, signal: { code, ref }, words, onClose }: Props) {
  const { t } = useTranslation();
  const dismiss = useAct('phases.dismiss');
  const form = useForm({
    schema,
    initial: { reason: '' },
    onSubmit: async ({ reason }) => {
      if (await dismiss.run({ clientId, code, ref, reason }, { done: t('phases.dismiss.done', { sign: words }), undo: 'step' })) onClose();
    },
  });
  return (
    <FormDialog title={t('phases.dismiss.title')} form={form} onClose={onClose} size="narrow">
      <p>{words}</p>
      <TextField label={t('phases.dismiss.reason')} autoFocus isRequired {...form.field('reason')} />
    </FormDialog>
  );
}
