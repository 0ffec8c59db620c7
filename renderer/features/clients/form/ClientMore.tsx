import { useTranslation } from 'react-i18next';
import type { ClientId } from '#shared/domain/ids.ts';
import { countryName } from '#shared/text/country-names.ts';
import type { PracticeFields } from '#shared/domain/practice.ts';
import { useLanguage } from '../../../app/start.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { CountrySelect } from '../CountrySelect.tsx';
import { LanguageSelect } from '../LanguageSelect.tsx';
import { useStageChoices } from '../use-choices.ts';
import type { ClientForm } from './client-form.ts';
import { ContactLines } from './ContactLines.tsx';
import { CustomLines } from './CustomLines.tsx';
import { FormSection } from './FormSection.tsx';
import { ReferrerField } from './ReferrerField.tsx';
import { TagsField } from './TagsField.tsx';

type Props = {
  readonly form: ClientForm;
  /** What counts where the client has nothing of its own. */
  readonly practice: PracticeFields;
  readonly referrer: string | null;
  readonly except: ClientId | null;
};

/** Everything about the client that can wait. */
export function ClientMore({ form, practice, referrer, except }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <FormSection title={t('clients.form.place')}>
        <PlaceFields form={form} practice={practice} />
        <ContactLines
          legend={t('clients.form.points')}
          points={form.values.client.points}
          onChange={(points) => form.set('client.points', points)}
          field={(index, key) => form.field(`client.points.${index}.${key}`)}
        />
      </FormSection>
      <FormSection title={t('clients.form.origin')}>
        <FormRow>
          {except === null && <StageSelect form={form} />}
          <TextField label={t('clients.form.source')} hint={t('clients.form.sourceHint')} {...form.field('client.source')} />
        </FormRow>
        <ReferrerField field={form.field('client.referredBy')} name={referrer} except={except} />
        <TagsField form={form} />
      </FormSection>
      <FormSection title={t('clients.form.record')}>
        <FormRow>
          {form.values.client.kind === 'company' && <TextField label={t('clients.form.legalName')} {...form.field('client.legalName')} />}
          <TextField label={t('clients.form.taxId')} {...form.field('client.taxId')} />
        </FormRow>
        <CustomLines form={form} />
        <TextField label={t('clients.form.pinnedNote')} hint={t('clients.form.pinnedNoteHint')} {...form.field('client.pinnedNote')} />
        <TextArea label={t('clients.form.note')} hint={t('clients.form.noteHint')} {...form.field('client.note')} />
      </FormSection>
    </>
  );
}

/** Where a new client stands; later only a move of the pipeline changes it. */
function StageSelect({ form }: Pick<Props, 'form'>) {
  const { t } = useTranslation();
  return <Select label={t('clients.form.stage')} options={useStageChoices()} {...form.field('client.stage')} />;
}

function PlaceFields({ form, practice }: Pick<Props, 'form' | 'practice'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <FormRow>
        <TextField label={t('clients.form.town')} {...form.field('client.town')} />
        <CountrySelect
          label={t('clients.form.country')}
          placeholder={practice.country ? t('clients.form.countryOfPractice', { country: countryName(practice.country, language) }) : undefined}
          {...form.field('client.country')}
        />
      </FormRow>
      <LanguageSelect
        label={t('clients.form.language')}
        none={t('clients.form.languageOfPractice', { language: t(`app.languageOwn.${practice.clientLanguage}`) })}
        {...form.field('client.language')}
      />
    </>
  );
}
