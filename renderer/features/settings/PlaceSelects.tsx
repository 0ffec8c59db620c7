import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { collatorOf, localeOf } from '#shared/text/format.ts';
import { useLanguage, useStart } from '../../app/start.tsx';
import type { Bound, FieldProps } from '../../ui/field-parts.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';

/** ISO 4217, found by code or by its name in the interface language. */
export function CurrencySelect(props: FieldProps & Bound<string>) {
  const language = useLanguage();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(localeOf(language), { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
  }, [language]);
  return <SearchSelect {...props} options={options} />;
}

/** IANA zones; null is the computer's own, unless `none` says what else it is. */
export function ZoneSelect({ value, onChange, none, ...props }: FieldProps & Bound<string | null> & { readonly none?: string | undefined }) {
  const { t } = useTranslation();
  const { zone } = useStart();
  const language = useLanguage();
  const options = useMemo(() => {
    const zones = Intl.supportedValuesOf('timeZone').toSorted(collatorOf(language).compare);
    return zones.map((each) => ({ value: each, label: each.replaceAll('_', ' ') }));
  }, [language]);
  return (
    <SearchSelect
      {...props}
      value={value ?? ''}
      onChange={(next) => onChange(next || null)}
      options={options}
      placeholder={none ?? t('settings.place.ownZone', { zone })}
    />
  );
}
