import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '#shared/contract/saved-views.ts';
import { useCommand } from '../../api/use-command.ts';
import { useErrorText } from '../../ui/error-text.ts';
import { TextField } from '../../ui/TextField.tsx';

/** The name of a view, changed in place when one leaves it. */
export function ViewName({ view: { id, name } }: { readonly view: SavedView }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const rename = useCommand('views.rename');
  const [typed, setTyped] = useState(name);
  const leave = (): void => {
    const wanted = typed.trim();
    if (wanted === '') setTyped(name);
    else if (wanted !== name) void rename.run({ id, name: wanted });
  };
  return (
    <TextField label={t('clients.views.name')} labelHidden value={typed} onChange={setTyped} onBlur={leave} error={rename.error && errorText(rename.error)} />
  );
}
