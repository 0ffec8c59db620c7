import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profession } from '#shared/domain/expectations/template.ts';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { PROFESSIONS } from '#shared/domain/practice.ts';
import { useCall } from '../../../api/use-call.ts';
import { useLanguage } from '../../../app/start.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Select } from '../../../ui/Select.tsx';
import { SettingsSection } from '../SettingsSection.tsx';
import { Lessons } from './Lessons.tsx';
import { TemplateClauses } from './TemplateClauses.tsx';

/** The clauses every new expectation sheet begins with, by profession and language, and what was learnt for them. */
export function ExpectationTemplatesPage() {
  const practice = useCall('practice.get', {});
  return <Loaded of={practice}>{({ fields }) => <Templates own={fields.profession} />}</Loaded>;
}

function Templates({ own }: { readonly own: Profession }) {
  const { t } = useTranslation();
  const here = useLanguage();
  const [profession, setProfession] = useState<Profession>(own);
  const [language, setLanguage] = useState<Language>(here);
  const template = useCall('expectations.template', { profession, language });
  const changed = useCall('expectations.templates', {}).data ?? [];
  const professions = PROFESSIONS.map((value) => ({
    value,
    label: t(`app.profession.${value}`),
    ...(changed.some((each) => each.profession === value && each.language === language) && { detail: t('sheetTemplates.own') }),
  }));
  const languages = LANGUAGES.map((value) => ({ value, label: t(`app.language.${value}`) }));
  return (
    <>
      <SettingsSection title={t('sheetTemplates.title')} text={t('sheetTemplates.text')}>
        <FormRow>
          <Select label={t('sheetTemplates.profession')} options={professions} value={profession} onChange={setProfession} />
          <Select label={t('sheetTemplates.language')} options={languages} value={language} onChange={setLanguage} />
        </FormRow>
        <Loaded of={template} lines={10}>
          {(view) => <TemplateClauses profession={profession} language={language} template={view} />}
        </Loaded>
      </SettingsSection>
      <Lessons profession={profession} language={language} />
    </>
  );
}
