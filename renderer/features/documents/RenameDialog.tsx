import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import { attachmentNameField } from '#shared/domain/attachment.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';

const schema = z.strictObject({ name: attachmentNameField });

/** Another name for a document; its copy and its ending stay. */
export function RenameDialog({ document: { id, name }, onClose }: { readonly document: AttachmentView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const rename = useCommand('attachments.rename');
  const form = useForm({
    schema,
    initial: { name },
    error: rename.error,
    onSubmit: async (value) => {
      if (await rename.run({ id, ...value })) onClose();
    },
  });
  return (
    <FormDialog title={t('documents.renameTitle')} form={form} onClose={onClose} size="narrow">
      <TextField label={t('documents.name')} isRequired autoFocus {...form.field('name')} />
    </FormDialog>
  );
}
