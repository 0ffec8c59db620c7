import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { ClientFields } from '#shared/domain/client.ts';
import type { PracticeFields } from '#shared/domain/practice.ts';
import { useCall } from '../../../api/use-call.ts';
import { useCommand } from '../../../api/use-command.ts';
import type { ScreenProps } from '../../../app/screens.ts';
import { useToday } from '../../../app/start.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { clientFieldsOf } from '../client-fields-of.ts';
import { LoadedClient } from '../LoadedClient.tsx';
import { fieldsOf } from '../people/person-form.ts';
import { KindAndName } from './ClientBasics.tsx';
import { ClientMore } from './ClientMore.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import { DuplicateWarning } from './DuplicateWarning.tsx';
import { FormFootBar, useLeave } from './FormFootBar.tsx';
import { clientForm, emptyClientForm, type ClientForm, type ClientFormInput } from './client-form.ts';
import { useDraft, useKeptDraft, type DraftOf } from './use-draft.ts';

/** What one knows of a client; its people and engagements are changed on its own page. */
export function ClientEditScreen({ route }: ScreenProps<'client-edit'>) {
  const practice = useCall('practice.get', {});
  return (
    <Page width="form">
      <LoadedClient id={route.id} alongside={practice}>
        {(client, { fields }) => <EditClient client={client} practice={fields} />}
      </LoadedClient>
    </Page>
  );
}

function EditClient({ client, practice }: { readonly client: ClientView; readonly practice: PracticeFields }) {
  const { t } = useTranslation();
  const { draft, form } = useClientEdit(client);
  return (
    <>
      <PageHead title={t('clients.form.editTitle', { name: client.name })} lede={t('clients.form.editLede')} />
      <Form form={form} label={t('clients.form.editTitle', { name: client.name })}>
        <DraftNotice draft={draft} replace={form.replace} />
        <KindAndName form={form} />
        <DuplicateWarning values={form.values} except={client.id} />
        <ClientMore form={form} practice={practice} referrer={client.referredByName} except={client.id} />
        <FormFootBar save={t('clients.form.save')} pending={form.pending} cancelTo={{ view: 'client', id: client.id }} />
      </Form>
    </>
  );
}

function useClientEdit(client: ClientView): { readonly draft: DraftOf<ClientForm['values']>; readonly form: ClientForm } {
  const { t } = useTranslation();
  const { today } = useToday();
  const { show } = useToasts();
  const leave = useLeave();
  const update = useCommand('clients.update');
  const rename = useRenamedPerson(client);
  const blank = emptyClientForm({ today, engagementTitle: t('clients.engagement.firstTitle') });
  const draft = useDraft<ClientFormInput>(`client-${client.id}`, { ...blank, client: { ...blank.client, ...clientFieldsOf(client) } });
  const form: ClientForm = useForm({
    schema: clientForm,
    initial: draft.initial,
    error: update.error,
    onSubmit: async (values) => {
      const { stage: _, ...fields } = values.client;
      if (!(await update.run({ id: client.id, client: fields })) || !(await rename(fields))) return;
      draft.forget();
      show({ text: t('clients.form.saved', { name: fields.name }) });
      leave({ view: 'client', id: client.id });
    },
  });
  useKeptDraft(draft, form.values);
  return { draft, form };
}

/** A private client is its person: they are renamed together. */
function useRenamedPerson({ name, people }: ClientView): (fields: Pick<ClientFields, 'kind' | 'name'>) => Promise<boolean> {
  const update = useCommand('people.update');
  return async ({ kind, name: newName }) => {
    const [person] = people;
    if (kind !== 'person' || !person || person.name !== name || newName === name) return true;
    return (await update.run({ id: person.id, person: { ...fieldsOf(person), name: newName } })) !== null;
  };
}
