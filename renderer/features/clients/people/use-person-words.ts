import { useTranslation } from 'react-i18next';
import type { PersonView } from '#shared/contract/clients.ts';
import { localeOf } from '#shared/text/format.ts';
import { useLanguage } from '../../../app/start.tsx';
import { partsOf } from './birthday.ts';

/** "Pani Anno, formally · Polish · born 14 May 1979". */
export function usePersonWords({ greeting, formOfAddress, language, birthday }: PersonView): string {
  const { t } = useTranslation();
  const reader = useLanguage();
  const address = t(`clients.person.${formOfAddress}`).toLocaleLowerCase(reader);
  const words = [
    greeting ? t('clients.person.greetingAnd', { greeting, address }) : t(`clients.person.${formOfAddress}`),
    language && t(`app.language.${language}`),
    birthday && t('clients.birthday.on', { day: formatBirthday(birthday, localeOf(reader)) }),
  ];
  return words.filter(Boolean).join(' · ');
}

/** Without a year where it is not known; 2024 has every day a year can have. */
function formatBirthday(birthday: string, locale: string): string {
  const { day, month, year } = partsOf(birthday);
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC', ...(year !== null && { year: 'numeric' }) });
  return format.format(Date.UTC(year ?? 2024, (month ?? 1) - 1, day ?? 1));
}
