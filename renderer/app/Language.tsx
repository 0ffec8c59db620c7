import { useEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import type { Language as LanguageName } from '#shared/domain/language.ts';
import { localeOf } from '#shared/text/format.ts';
import { useTexts } from './texts.ts';

/** The interface language for the texts, for the controls' own words and for whoever reads the page aloud. */
export function Language({ language, children }: { readonly language: LanguageName; readonly children: ReactNode }) {
  const texts = useTexts(language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!texts) return null;
  return (
    <I18nextProvider i18n={texts}>
      <I18nProvider locale={localeOf(language)}>{children}</I18nProvider>
    </I18nextProvider>
  );
}
