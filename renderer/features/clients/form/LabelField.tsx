import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/TextField.tsx';
import type { Field } from '../../../ui/use-form.ts';
import { useLabelWords } from '../people/use-label-words.ts';

/** The label of a phone or mail; one that every program has is shown in the user's language and kept as the neutral word. */
export function LabelField({ number, field }: { readonly number: number; readonly field: Field<string> }) {
  const { t } = useTranslation();
  const { wordOf, labelOf } = useLabelWords();
  const [typed, setTyped] = useState('');
  // What one types stays as typed; a line that moved up brings another label.
  const shown = labelOf(typed) === field.value ? typed : wordOf(field.value);
  return (
    <TextField
      label={t('clients.contact.labelOf', { number })}
      labelHidden
      placeholder={t('clients.contact.label')}
      {...field}
      value={shown}
      onChange={(text) => {
        setTyped(text);
        field.onChange(labelOf(text));
      }}
    />
  );
}
