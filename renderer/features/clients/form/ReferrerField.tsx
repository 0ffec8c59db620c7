import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientId } from '#shared/domain/ids.ts';
import { useCall } from '../../../api/use-call.ts';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import type { Field } from '../../../ui/use-form.ts';
import { referrerId } from './client-form.ts';

const SHOWN = 8;

type Props = {
  readonly field: Field<number | null>;
  /** The name of the referrer the form began with. */
  readonly name: string | null;
  /** Nobody refers themselves. */
  readonly except: ClientId | null;
};

/** The client who recommended one; found by typing. */
export function ReferrerField({ field: { value, onChange, onBlur, error }, name, except }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(name ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const found = useCall('clients.list', { search: typed ?? '', show: 'all', limit: SHOWN + 1 }, { keepPrevious: true });
  const rows = (found.data?.rows ?? []).filter(({ id }) => id !== except).slice(0, SHOWN);
  const options = rows.map((row) => ({ value: String(row.id), label: row.personName ?? row.name, detail: row.personName ? row.name : undefined }));
  const change = (text: string): void => {
    setTyped(text === chosen ? null : text);
    if (text === '') onChange(null);
    if (text === '') setChosen('');
  };
  const choose = (next: string | null): void => {
    const label = options.find((option) => option.value === next)?.label;
    setTyped(null);
    if (next === null || label === undefined) return;
    setChosen(label);
    onChange(referrerId(next));
  };
  return (
    <ComboBox
      label={t('clients.form.referredBy')}
      hint={t('clients.form.referredByHint')}
      options={options}
      text={typed ?? chosen}
      onTextChange={change}
      value={value === null ? null : String(value)}
      onChoose={choose}
      onBlur={onBlur}
      error={error}
    />
  );
}
