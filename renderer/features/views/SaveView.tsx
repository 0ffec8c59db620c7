import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { viewName, type ViewScreen } from '#shared/contract/saved-views.ts';
import type { SavedViewId } from '#shared/domain/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';

const named = z.strictObject({ name: viewName });

type Props = { readonly screen: ViewScreen; readonly definition: string; readonly onSaved: (id: SavedViewId) => void; readonly onClose: () => void };

/** Gives what is shown now a name. */
export function SaveView({ screen, definition, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const save = useCommand('views.save');
  const form = useForm({
    schema: named,
    initial: { name: '' },
    error: save.error,
    onSubmit: async ({ name }) => {
      const saved = await save.run({ kind: 'new', screen, name, definition });
      if (!saved) return;
      onSaved(saved.id);
      onClose();
    },
  });
  return (
    <FormDialog title={t('clients.views.saveTitle')} form={form} onClose={onClose} size="narrow">
      <TextField label={t('clients.views.name')} hint={t('clients.views.nameHint')} autoFocus {...form.field('name')} />
    </FormDialog>
  );
}
