import { useId, useState } from 'react';
import { foldText } from '#shared/text/fold.ts';
import { useTranslation } from 'react-i18next';
import { Checkbox } from './Checkbox.tsx';
import styles from './CheckList.module.css';
import { classes } from './classes.ts';
import type { Choice } from './Option.tsx';
import { SearchField } from './SearchField.tsx';

const css = classes(styles);
/** More than one sees at a glance: then typing narrows them. */
const MANY = 14;

type Props<V extends string> = {
  readonly label: string;
  readonly options: readonly Choice<V>[];
  readonly value: readonly V[];
  readonly onChange: (value: readonly V[]) => void;
};

/** Any of a number of values. */
export function CheckList<V extends string>({ label, options, value, onChange }: Props<V>) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const fitting = options.filter((option) => foldText(option.label).includes(foldText(typed)));
  const change = (option: V, isChosen: boolean): void => onChange(isChosen ? [...value, option] : value.filter((each) => each !== option));
  return (
    <div role="group" aria-labelledby={id} className={css('group')}>
      <span id={id} className={css('label')}>
        {label}
      </span>
      {options.length > MANY && (
        <SearchField label={t('ui.checkList.find', { label })} placeholder={t('ui.checkList.findShort')} value={typed} onChange={setTyped} />
      )}
      <div className={css('options')}>
        {fitting.map((option) => (
          <Checkbox key={option.value} value={value.includes(option.value)} onChange={(isChosen) => change(option.value, isChosen)}>
            {option.label}
          </Checkbox>
        ))}
        {fitting.length === 0 && <span className={css('none')}>{t('ui.checkList.none')}</span>}
      </div>
    </div>
  );
}
