import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientId, type ClientId } from '#shared/domain/ids.ts';
import { useCall } from '../../api/use-call.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import type { Field } from '../../ui/use-form.ts';

const SHOWN = 8;

type Props = {
  readonly field: Field<number | null>;
  /** Of the client the form began with. */
  readonly name: string | null;
};

/** Whom it is about, found by typing; it may be about nobody. */
export function ClientField({ field: { value, onChange, onBlur, error }, name }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(name ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const found = useCall('clients.list', { search: typed ?? '', limit: SHOWN }, { keepPrevious: true });
  const options = (found.data?.rows ?? []).map((row) => ({
    value: String(row.id),
    label: row.name,
    detail: row.personName && row.personName !== row.name ? row.personName : undefined,
  }));
  const take = (id: ClientId | null, label: string): void => {
    setChosen(label);
    onChange(id);
  };
  const change = (text: string): void => {
    setTyped(text === chosen ? null : text);
    if (text === '') take(null, '');
  };
  const choose = (next: string | null): void => {
    const label = options.find((option) => option.value === next)?.label;
    setTyped(null);
    if (next !== null && label !== undefined) take(clientId.parse(Number(next)), label);
  };
  return (
    <ComboBox
      label={t('reminders.form.client')}
      hint={t('reminders.form.clientHint')}
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
