import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { collatorOf, localeOf } from '#shared/text/format.ts';
import { foldText } from '#shared/text/fold.ts';
import { useLanguage, useStart } from '../../app/start.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import type { Bound, FieldProps } from '../../ui/field-parts.tsx';
import type { Choice } from '../../ui/Option.tsx';

/** ISO 4217, found by code or by its name in the interface language. */
export function CurrencySelect(props: FieldProps & Bound<string>) {
  const language = useLanguage();
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames(localeOf(language), { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
  }, [language]);
  return <KnownValue {...props} choices={choices} />;
}

/** IANA zones; null is the computer's own. */
export function ZoneSelect({ value, onChange, ...props }: FieldProps & Bound<string | null>) {
  const { t } = useTranslation();
  const { zone } = useStart();
  const language = useLanguage();
  const choices = useMemo(() => {
    const { compare } = collatorOf(language);
    const zones = Intl.supportedValuesOf('timeZone').toSorted(compare);
    return [{ value: '', label: t('settings.place.ownZone', { zone }) }, ...zones.map((each) => ({ value: each, label: each.replaceAll('_', ' ') }))];
  }, [language, t, zone]);
  return <KnownValue {...props} value={value ?? ''} onChange={(next) => onChange(next || null)} choices={choices} />;
}

const SHOWN = 60;

function KnownValue({ choices, value, onChange, ...props }: FieldProps & Bound<string> & { readonly choices: readonly Choice[] }) {
  const chosen = choices.find((choice) => choice.value === value);
  const [typed, setTyped] = useState<string | null>(null);
  const words = foldText(typed ?? '').split(/\s+/).filter(Boolean);
  const fitting = choices.filter((choice) => words.every((word) => foldText(choice.label).includes(word))).slice(0, SHOWN);
  return (
    <ComboBox
      {...props}
      options={fitting}
      text={typed ?? chosen?.label ?? value}
      value={value}
      onTextChange={(text) => setTyped(text === chosen?.label ? null : text)}
      onChoose={(next) => {
        setTyped(null);
        if (next !== null) onChange(next);
      }}
    />
  );
}
