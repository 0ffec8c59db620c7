import { useTranslation } from 'react-i18next';
import { FORMS_OF_ADDRESS, GENDERS } from '#shared/domain/person.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ContactLines } from '../form/ContactLines.tsx';
import { LanguageSelect } from '../LanguageSelect.tsx';
import { useRoleChoices } from '../use-choices.ts';
import { BirthdayField } from './BirthdayField.tsx';
import type { PersonForm } from './PersonDialog.tsx';

type Gender = (typeof GENDERS)[number];
const UNSAID = 'unsaid';

/** Everything one may know of a person. */
export function PersonControls({ form, isNew }: { readonly form: PersonForm; readonly isNew: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <FormRow>
        <TextField label={t('clients.person.name')} isRequired autoFocus={isNew} {...form.field('person.name')} />
        <Select label={t('clients.person.role')} options={useRoleChoices()} {...form.field('role')} />
      </FormRow>
      <ContactLines
        legend={t('clients.person.points')}
        points={form.values.person.points}
        onChange={(points) => form.set('person.points', points)}
        field={(index, key) => form.field(`person.points.${index}.${key}`)}
      />
      <AddressFields form={form} />
      <BirthdayField {...form.field('person.birthday')} />
      <TextArea label={t('clients.person.note')} {...form.field('person.note')} />
    </>
  );
}

/** How one writes to them: greeting, form of address, grammatical gender, language. */
function AddressFields({ form }: { readonly form: PersonForm }) {
  const { t } = useTranslation();
  const address = form.field('person.formOfAddress');
  const gender = form.field('person.gender');
  const genders = [{ value: UNSAID, label: t('clients.person.unsaid') }, ...GENDERS.map((value) => ({ value, label: t(`clients.person.${value}`) }))] as const;
  return (
    <>
      <FormRow>
        <TextField label={t('clients.person.greeting')} hint={t('clients.person.greetingHint')} {...form.field('person.greeting')} />
        <RadioGroup
          label={t('clients.person.formOfAddress')}
          across
          options={FORMS_OF_ADDRESS.map((value) => ({ value, label: t(`clients.person.${value}`) }))}
          value={address.value}
          onChange={address.onChange}
        />
      </FormRow>
      <FormRow>
        <Select<Gender | typeof UNSAID>
          label={t('clients.person.gender')}
          hint={t('clients.person.genderHint')}
          options={genders}
          value={gender.value ?? UNSAID}
          onChange={(next) => gender.onChange(next === UNSAID ? null : next)}
        />
        <LanguageSelect label={t('clients.person.language')} none={t('clients.person.languageOfClient')} {...form.field('person.language')} />
      </FormRow>
    </>
  );
}
