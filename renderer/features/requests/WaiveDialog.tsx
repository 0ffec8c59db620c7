import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { RequestItem } from '#shared/contract/requests.ts';
import { LINE_MAX, requiredText } from '#shared/domain/text-fields.ts';
import { useRouter } from '../../app/router.tsx';
import { useAct } from '../../app/use-act.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';

const schema = z.strictObject({ reason: requiredText(LINE_MAX) });

type Props = { readonly item: RequestItem; readonly wasAsked: boolean; readonly onClose: () => void };

/** Not needed any more: with a reason, and told to whoever was asked for it. */
export function WaiveDialog({ item, wasAsked, onClose }: Props) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const [tell, setTell] = useState(wasAsked);
  const act = useAct('requests.waive');
  const form = useForm({
    schema,
    initial: { reason: '' },
    onSubmit: async ({ reason }) => {
      const done = await act.run({ item: item.id, reason, tell }, { done: t('requests.waive.done'), undo: 'step' });
      if (!done) return;
      onClose();
      if (done.message) go({ view: 'compose', id: done.message.clientId, kind: done.message.kind });
    },
  });
  return (
    <FormDialog title={t('requests.waive.title', { item: item.text })} form={form} onClose={onClose} size="narrow">
      <TextField label={t('requests.waive.reason')} autoFocus {...form.field('reason')} />
      {wasAsked && (
        <Checkbox value={tell} onChange={setTell} detail={t('requests.waive.tellHint')}>
          {t('requests.waive.tell')}
        </Checkbox>
      )}
    </FormDialog>
  );
}
