import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { TEMPLATE_KINDS, type TemplateKind } from '#shared/domain/template.ts';
import { useCall } from '../../../api/use-call.ts';
import { useLanguage } from '../../../app/start.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Select } from '../../../ui/Select.tsx';
import { SettingsSection } from '../SettingsSection.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';

/** The words of every letter, by kind and language. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const own = useCall('templates.list', {}).data ?? [];
  const here = useLanguage();
  const [kind, setKind] = useState<TemplateKind>('no-news');
  const [language, setLanguage] = useState<Language>(here);
  const template = useCall('templates.get', { kind, language });
  const kinds = TEMPLATE_KINDS.map((value) => ({ value, label: t(`templates.kind.${value}`), ...markOf(own, value, language, t('templates.own')) }));
  const languages = LANGUAGES.map((value) => ({ value, label: t(`app.language.${value}`) }));
  return (
    <SettingsSection title={t('templates.title')}>
      <FormRow>
        <Select label={t('templates.kindLabel')} options={kinds} value={kind} onChange={setKind} />
        <Select label={t('templates.language')} options={languages} value={language} onChange={setLanguage} />
      </FormRow>
      <Loaded of={template} lines={8}>
        {(answer) => <TemplateEditor key={`${kind} ${language} ${answer.own}`} kind={kind} language={language} template={answer} />}
      </Loaded>
    </SettingsSection>
  );
}

function markOf(own: Output<'templates.list'>, kind: TemplateKind, language: Language, mark: string): { readonly detail?: string } {
  return own.some((each) => each.kind === kind && each.language === language) ? { detail: mark } : {};
}
