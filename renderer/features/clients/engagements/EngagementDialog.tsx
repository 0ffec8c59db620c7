import { useTranslation } from 'react-i18next';
import type { ClientView, EngagementView } from '#shared/contract/clients.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useToday } from '../../../app/start.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useForm, type Form as FormState } from '../../../ui/use-form.ts';
import { EngagementControls } from './EngagementControls.tsx';
import { emptyEngagement, engagementForm, valuesOf, type EngagementValues } from './engagement-form.ts';

type Props = {
  readonly client: Pick<ClientView, 'id' | 'stage'>;
  /** Null: a further one. */
  readonly engagement: EngagementView | null;
  readonly onClose: () => void;
};

/** One engagement of a client, new or changed. */
export function EngagementDialog({ client, engagement, onClose }: Props) {
  const { t } = useTranslation();
  const form = useEngagementForm({ client, engagement, onClose });
  return (
    <FormDialog title={t(engagement ? 'clients.engagement.editTitle' : 'clients.engagement.newTitle')} form={form} onClose={onClose}>
      <EngagementControls form={form} stage={client.stage} rhythmAgreedOn={engagement?.rhythmAgreedOn} />
    </FormDialog>
  );
}

function useEngagementForm({ client, engagement, onClose }: Props): FormState<{ engagement: EngagementValues }> {
  const { t } = useTranslation();
  const { today } = useToday();
  const { show } = useToasts();
  const add = useCommand('engagements.add');
  const update = useCommand('engagements.update');
  return useForm({
    schema: engagementForm,
    initial: { engagement: engagement ? valuesOf(engagement) : emptyEngagement(today) },
    error: add.error ?? update.error,
    onSubmit: async (value) => {
      const saved = engagement ? await update.run({ id: engagement.id, engagement: value }) : await add.run({ clientId: client.id, engagement: value });
      if (!saved) return;
      show({ text: t('clients.engagement.saved', { title: value.title }) });
      onClose();
    },
  });
}
