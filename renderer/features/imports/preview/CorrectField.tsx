import { useTranslation } from 'react-i18next';
import { MEETING_RHYTHMS, UPDATE_INTERVALS } from '#shared/domain/cadence.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { isDay } from '#shared/time/day.ts';
import { DateField } from '../../../ui/DateField.tsx';
import type { Choice } from '../../../ui/Option.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Correctable } from './correct-fields.ts';

type Props = {
  readonly field: Correctable;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** What stands in the file; said where the control itself cannot show it. */
  readonly inFile: string;
  readonly error: string | null;
};

/** The control for one field of a row: a list where only some words are understood, a calendar for days, else text. */
export function CorrectField({ field, text, onChange, inFile, error }: Props) {
  const { t } = useTranslation();
  const choices = useChoices(field);
  const label = t(`imports.field.${field}`);
  const autoFocus = error !== null;
  const hint = inFile === '' ? undefined : t('imports.correct.inFile', { value: inFile });
  if (choices) {
    const known = choices.some(({ value }) => value === text);
    const notes = known ? { error } : notesOf(hint, error);
    return <Select label={label} options={choices} value={known ? text : ''} onChange={onChange} autoFocus={autoFocus} {...notes} />;
  }
  if (field === 'startedOn' || field === 'lastContactOn') {
    const notes = isDay(text) ? { error } : notesOf(hint, error);
    return <DateField label={label} value={isDay(text) ? text : null} onChange={(day) => onChange(day ?? '')} autoFocus={autoFocus} {...notes} />;
  }
  if (field === 'note') return <TextArea label={label} value={text} onChange={onChange} error={error} autoFocus={autoFocus} />;
  if (inFile.includes('\n'))
    return <TextArea label={label} value={text} onChange={onChange} rows={1} hint={t('imports.correct.several')} error={error} autoFocus={autoFocus} />;
  return <TextField label={label} value={text} onChange={onChange} error={error} autoFocus={autoFocus} />;
}

/** Where the control cannot show what stands in the file, that is said even when there is something wrong with it. */
function notesOf(hint: string | undefined, error: string | null): { readonly hint?: string | undefined; readonly error: string | null } {
  return error !== null && hint !== undefined ? { error: `${hint} ${error}` } : { hint, error };
}

function useChoices(field: Correctable): readonly Choice[] | null {
  const { t } = useTranslation();
  const nothing = { value: '', label: t('imports.correct.nothing') };
  switch (field) {
    case 'updates':
      return [nothing, ...UPDATE_INTERVALS.map((value) => ({ value, label: t(`app.rhythm.${value}`) }))];
    case 'meetingRhythm':
      return [nothing, ...MEETING_RHYTHMS.map((value) => ({ value, label: t(`app.rhythm.${value}`) }))];
    case 'language':
      return [nothing, ...LANGUAGES.map((value) => ({ value, label: t(`app.languageOwn.${value}`) }))];
    default:
      return null;
  }
}
