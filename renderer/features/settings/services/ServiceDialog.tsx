import { useTranslation } from 'react-i18next';
import type { ServiceView } from '#shared/contract/services.ts';
import { serviceFields } from '#shared/domain/service.ts';
import { useCommand } from '../../../api/use-command.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useForm } from '../../../ui/use-form.ts';

/** A new service, or another wording of one. */
export function ServiceDialog({ service, onClose }: { readonly service: ServiceView | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const add = useCommand('services.add');
  const update = useCommand('services.update');
  const form = useForm({
    schema: serviceFields.required(),
    initial: { name: service?.name ?? '', fitsWhen: service?.fitsWhen ?? '', priceHint: service?.priceHint ?? '' },
    error: add.error ?? update.error,
    errorPrefix: 'service.',
    onSubmit: async (value) => {
      const done = service ? await update.run({ id: service.id, service: value }) : await add.run({ service: value });
      if (!done) return;
      show({ text: t('services.saved') });
      onClose();
    },
  });
  return (
    <FormDialog title={t(service ? 'services.editTitle' : 'services.addTitle')} form={form} onClose={onClose}>
      <TextField label={t('services.name')} isRequired autoFocus {...form.field('name')} />
      <TextField label={t('services.fitsWhen')} hint={t('services.fitsWhenHint')} {...form.field('fitsWhen')} />
      <TextField label={t('services.priceHint')} hint={t('services.priceHintHint')} {...form.field('priceHint')} />
    </FormDialog>
  );
}
