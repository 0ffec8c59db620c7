import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { CLOCK_MODES } from '#shared/domain/clock24.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { PAPER_SIZES, practiceFields, PROFESSIONS } from '#shared/domain/practice.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Form } from '../../ui/Form.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useForm, type Form as FormState } from '../../ui/use-form.ts';
import { CountrySelect } from '../clients/CountrySelect.tsx';
import { isSame } from '../clients/form/draft.ts';
import { DraftNotice } from '../clients/form/DraftNotice.tsx';
import { useDraft, useKeptDraft } from '../clients/form/use-draft.ts';
import { CurrencySelect, ZoneSelect } from './PlaceSelects.tsx';
import { OfficeHoursFields } from './OfficeHoursFields.tsx';
import { PromisesSection } from './PromisesSection.tsx';
import { SettingsSection, WithDefault } from './SettingsSection.tsx';
import styles from './settings.module.css';

const css = classes(styles);

export type PracticeForm = FormState<Output<'practice.get'>['fields']>;
type Parts = { readonly form: PracticeForm; readonly defaults: Output<'practice.get'>['defaults'] };

/** Everything that belongs to the practice and travels with its file; saved together. */
export function PracticeSettings({ practice: { fields, defaults } }: { readonly practice: Output<'practice.get'> }) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const update = useCommand('practice.update');
  const draft = useDraft('practice', { fields });
  const form: PracticeForm = useForm({
    schema: practiceFields,
    initial: draft.initial.fields,
    error: update.error,
    onSubmit: async (value) => {
      if (!(await update.run(value))) return;
      form.replace(value);
      draft.forget({ fields: value });
      show({ text: t('settings.saved') });
    },
  });
  const discard = (): void => {
    form.replace(draft.start.fields);
    draft.forget();
  };
  useKeptDraft(draft, { fields: form.values });
  const isChanged = !isSame(form.values, draft.start.fields);
  return (
    <Form form={form} label={t('settings.practice.title')}>
      <DraftNotice draft={draft} replace={({ fields: unchanged }) => form.replace(unchanged)} />
      <ProfileSection form={form} defaults={defaults} />
      <PlaceSection form={form} defaults={defaults} />
      <OfficeHoursFields form={form} defaults={defaults} />
      <PromisesSection form={form} />
      <ClockSection form={form} />
      <div className={css('save')}>
        <Button kind="go" type="submit" isDisabled={!isChanged} pending={form.pending}>
          {t('settings.save')}
        </Button>
        {isChanged && (
          <Button kind="quiet" onPress={discard}>
            {t('settings.discard')}
          </Button>
        )}
      </div>
    </Form>
  );
}

function ProfileSection({ form }: Parts) {
  const { t } = useTranslation();
  return (
    <SettingsSection title={t('settings.practice.title')} text={t('settings.practice.text')}>
      <TextField label={t('settings.practice.name')} {...form.field('name')} />
      <TextField label={t('settings.practice.address')} {...form.field('address')} />
      <FormRow>
        <Select
          label={t('settings.practice.profession')}
          options={PROFESSIONS.map((value) => ({ value, label: t(`app.profession.${value}`) }))}
          {...form.field('profession')}
        />
        <Select
          label={t('settings.practice.clientLanguage')}
          hint={t('settings.practice.clientLanguageHint')}
          options={LANGUAGES.map((value) => ({ value, label: t(`app.languageOwn.${value}`) }))}
          {...form.field('clientLanguage')}
        />
      </FormRow>
    </SettingsSection>
  );
}

/** Whether 24 hours roll into the office hours. */
function ClockSection({ form }: Pick<Parts, 'form'>) {
  const { t } = useTranslation();
  return (
    <SettingsSection title={t('settings.clock.title')} text={t('settings.clock.text')}>
      <RadioGroup
        label={t('settings.clock.title')}
        options={CLOCK_MODES.map((value) => ({ value, label: t(`settings.clock.${value}`) }))}
        {...form.field('clockMode')}
      />
    </SettingsSection>
  );
}

function PlaceSection({ form, defaults }: Parts) {
  const { t } = useTranslation();
  const { values, set } = form;
  return (
    <SettingsSection title={t('settings.place.title')} text={t('settings.place.text')}>
      <CountrySelect label={t('settings.place.country')} {...form.field('country')} />
      <WithDefault of={t('settings.place.currency')} isDefault={values.currency === defaults.currency} onReset={() => set('currency', defaults.currency)}>
        <CurrencySelect label={t('settings.place.currency')} {...form.field('currency')} />
      </WithDefault>
      <WithDefault of={t('settings.place.zone')} isDefault={values.zone === null} onReset={() => set('zone', null)}>
        <ZoneSelect label={t('settings.place.zone')} hint={t('settings.place.zoneHint')} {...form.field('zone')} />
      </WithDefault>
      <WithDefault of={t('settings.place.paper')} isDefault={values.paper === defaults.paper} onReset={() => set('paper', defaults.paper)}>
        <RadioGroup
          across
          label={t('settings.place.paper')}
          options={PAPER_SIZES.map((value) => ({ value, label: t(`settings.place.${value}`) }))}
          {...form.field('paper')}
        />
      </WithDefault>
    </SettingsSection>
  );
}
