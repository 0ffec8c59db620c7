import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeFields } from '#shared/domain/practice.ts';
import { isEngaged } from '#shared/domain/stage.ts';
import { useCall } from '../../../api/use-call.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useRouter } from '../../../app/router.tsx';
import { useToday } from '../../../app/start.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { EngagementControls } from '../engagements/EngagementControls.tsx';
import { FirstPerson, KindAndName } from './ClientBasics.tsx';
import { ClientMore } from './ClientMore.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import { DuplicateWarning } from './DuplicateWarning.tsx';
import { FormFootBar } from './FormFootBar.tsx';
import { FormSection } from './FormSection.tsx';
import { clientForm, creationOf, emptyClientForm, type ClientForm } from './client-form.ts';
import { useDraft, useKeptDraft, type DraftOf } from './use-draft.ts';

/** A new client on one calm page; a name is enough. */
export function ClientNewScreen() {
  const { t } = useTranslation();
  const practice = useCall('practice.get', {});
  return (
    <Page width="form">
      <PageHead title={t('clients.form.newTitle')} lede={t('clients.form.newLede')} />
      <Loaded of={practice}>{({ fields }) => <NewClient practice={fields} />}</Loaded>
    </Page>
  );
}

function NewClient({ practice }: { readonly practice: PracticeFields }) {
  const { t } = useTranslation();
  const { draft, form } = useNewClientForm();
  const [isOpen, setOpen] = useState(draft.isRestored);
  const { stage } = form.values.client;
  const submit = async (): Promise<boolean> => {
    const isSent = await form.submit();
    // What is wrong may lie in the part that is closed.
    if (!isSent) setOpen(true);
    return isSent;
  };
  return (
    <Form form={{ submit, problem: form.problem }} label={t('clients.form.newTitle')}>
      <DraftNotice draft={draft} replace={form.replace} />
      <KindAndName form={form} focusName />
      <FirstPerson form={form} />
      <DuplicateWarning values={form.values} except={null} />
      <Disclosure title={t('clients.form.more')} detail={t('clients.form.moreDetail')} isOpen={isOpen} onChange={setOpen}>
        <ClientMore form={form} practice={practice} referrer={null} except={null} />
        <FormSection title={t('clients.form.engagement')}>
          {isEngaged(stage) ? <EngagementControls form={form} stage={stage} /> : <p>{t('clients.form.noEngagementYet')}</p>}
        </FormSection>
      </Disclosure>
      <FormFootBar save={t('clients.form.create')} pending={form.pending} cancelTo={{ view: 'clients' }} />
    </Form>
  );
}

function useNewClientForm(): { readonly draft: DraftOf<ClientForm['values']>; readonly form: ClientForm } {
  const { t } = useTranslation();
  const { today } = useToday();
  const { replace } = useRouter();
  const { show } = useToasts();
  const create = useCommand('clients.create');
  const draft = useDraft('client-new', emptyClientForm({ today, engagementTitle: t('clients.engagement.firstTitle') }));
  const form: ClientForm = useForm({
    schema: clientForm,
    initial: draft.initial,
    error: create.error,
    onSubmit: async (value) => {
      const input = creationOf(value, draft.start.engagement);
      const made = await create.run(input);
      if (!made) return null;
      draft.forget();
      show({ text: t('clients.form.created', { name: input.client.name }) });
      replace({ view: 'client', id: made.id });
      return 'gone';
    },
  });
  useKeptDraft(draft, form.values);
  return { draft, form };
}
