import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import type { Bound, FieldProps } from '../../ui/field-parts.tsx';
import { Select } from '../../ui/Select.tsx';

type Props = FieldProps &
  Bound<Language | null> & {
    /** What stands for "none of its own": "As the practice: Polish". */
    readonly none: string;
  };

const NONE = 'none';

/** A language one writes in, or none of its own. */
export function LanguageSelect({ value, onChange, none, ...props }: Props) {
  const { t } = useTranslation();
  const options = [{ value: NONE, label: none }, ...LANGUAGES.map((each) => ({ value: each, label: t(`app.languageOwn.${each}`) }))] as const;
  return <Select<Language | typeof NONE> {...props} options={options} value={value ?? NONE} onChange={(next) => onChange(next === NONE ? null : next)} />;
}
