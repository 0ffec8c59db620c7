import { useMemo } from 'react';
import { countriesIn } from '#shared/text/country-names.ts';
import { useLanguage } from '../../app/start.tsx';
import type { Bound, FieldProps } from '../../ui/field-parts.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';

/** ISO 3166-1 alpha-2, named and sorted in the interface language; '' is none. */
export function CountrySelect(props: FieldProps & Bound<string> & { readonly placeholder?: string | undefined }) {
  const language = useLanguage();
  const options = useMemo(() => countriesIn(language).map(({ code, name }) => ({ value: code, label: name })), [language]);
  return <SearchSelect {...props} options={options} />;
}
