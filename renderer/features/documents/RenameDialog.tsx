import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import { attachmentNameField } from '#shared/domain/attachment.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';

const schema = z.strictObject({ name: attachmentNameField });

/** Another name for a document; its copy and its ending stay. */
export function RenameDialog({ document: { id, name }, onClose }: { readonly document: AttachmentView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const formId = useId();
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
    <Dialog
      title={t('documents.renameTitle')}
      isOpen
      onClose={onClose}
      size="narrow"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('clients.form.cancel')}
          </Button>
          <Button kind="go" type="submit" form={formId} pending={form.pending}>
            {t('clients.form.save')}
          </Button>
        </>
      }
    >
      <Form id={formId} form={form}>
        <TextField label={t('documents.name')} isRequired autoFocus {...form.field('name')} />
      </Form>
    </Dialog>
  );
}
