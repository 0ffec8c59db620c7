import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { clientFields } from '#shared/domain/client.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Form } from '../../../ui/Form.tsx';
import { FormFoot } from '../../../ui/FormRow.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { PrivateNotes } from '../../messages/PrivateNotes.tsx';
import { clientFieldsOf } from '../client-fields-of.ts';
import { useDraft, useKeptDraft } from '../form/use-draft.ts';
import styles from '../page/page.module.css';

const css = classes(styles);
const notes = clientFields.pick({ pinnedNote: true, note: true }).required();

/** For one's own eyes: the line on top of the page, and as much as one likes. */
export function NotesPanel({ client }: { readonly client: ClientView }) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const update = useCommand('clients.update');
  const draft = useDraft(`notes-${client.id}`, { notes: { pinnedNote: client.pinnedNote, note: client.note } });
  const form = useForm({
    schema: notes,
    initial: draft.initial.notes,
    error: update.error,
    errorPrefix: 'client.',
    onSubmit: async (value) => {
      const { stage: _, ...fields } = clientFieldsOf(client);
      if (!(await update.run({ id: client.id, client: { ...fields, ...value } }))) return;
      form.replace(value);
      draft.forget({ notes: value });
      show({ text: t('clients.notes.saved') });
    },
  });
  useKeptDraft(draft, { notes: form.values });
  const isChanged = form.values.note !== client.note || form.values.pinnedNote !== client.pinnedNote;
  return (
    <div className={css('panel', 'notes')}>
      <Form form={form} label={t('clients.notes.label')}>
        <TextField label={t('clients.notes.pinned')} hint={t('clients.form.pinnedNoteHint')} {...form.field('pinnedNote')} />
        <TextArea label={t('clients.notes.note')} hint={t('clients.form.noteHint')} rows={6} {...form.field('note')} />
        <FormFoot>
          <Button type="submit" isDisabled={!isChanged} pending={form.pending}>
            {t('clients.notes.save')}
          </Button>
        </FormFoot>
      </Form>
      <PrivateNotes clientId={client.id} />
    </div>
  );
}
