import { useTranslation } from 'react-i18next';
import { CLIENT_KINDS } from '#shared/domain/client.ts';
import { FORMS_OF_ADDRESS } from '#shared/domain/person.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { ClientForm } from './client-form.ts';
import { FormSection } from './FormSection.tsx';

/** Firm or private client, and the name. */
export function KindAndName({ form, focusName = false }: { readonly form: ClientForm; readonly focusName?: boolean }) {
  const { t } = useTranslation();
  const { kind } = form.values.client;
  const { value, onChange } = form.field('client.kind');
  return (
    <>
      <RadioGroup
        label={t('clients.form.kind')}
        across
        options={CLIENT_KINDS.map((each) => ({ value: each, label: t(`clients.kind.${each}`) }))}
        value={value}
        onChange={onChange}
      />
      <TextField
        label={t(kind === 'company' ? 'clients.form.firmName' : 'clients.form.name')}
        isRequired
        autoFocus={focusName}
        {...form.field('client.name')}
      />
    </>
  );
}

/** The person one deals with; for a private client the name has been said. */
export function FirstPerson({ form }: { readonly form: ClientForm }) {
  const { t } = useTranslation();
  const isFirm = form.values.client.kind === 'company';
  const forms = FORMS_OF_ADDRESS.map((value) => ({ value, label: t(`clients.person.${value}`) }));
  const address = form.field('person.formOfAddress');
  return (
    <FormSection title={t(isFirm ? 'clients.form.person' : 'clients.form.reach')}>
      {isFirm && <TextField label={t('clients.person.name')} hint={t('clients.form.personHint')} {...form.field('person.name')} />}
      <FormRow>
        <TextField label={t('clients.person.greeting')} hint={t('clients.person.greetingHint')} {...form.field('person.greeting')} />
        <RadioGroup label={t('clients.person.formOfAddress')} across options={forms} value={address.value} onChange={address.onChange} />
      </FormRow>
      <FormRow>
        <TextField label={t('clients.contact.phone')} type="tel" {...form.field('person.points.0.value')} />
        <TextField label={t('clients.contact.email')} type="email" {...form.field('person.points.1.value')} />
      </FormRow>
    </FormSection>
  );
}
