import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import styles from './choice.module.css';
import { classes } from './classes.ts';
import { ariaField, fieldCss, FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';
import type { Choice } from './Option.tsx';

const css = classes(styles);

type Props<V extends string> = FieldProps & {
  readonly options: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  /** In one row instead of one below the other. */
  readonly across?: boolean | undefined;
};

/** One of a few values, all seen at once. */
export function RadioGroup<V extends string>(props: Props<V>) {
  const { options, value, onChange, across = false } = props;
  const choose = (next: string): void => {
    const chosen = options.find((option) => option.value === next);
    if (chosen) onChange(chosen.value);
  };
  return (
    <AriaRadioGroup className={fieldCss('field')} value={value} onChange={choose} orientation={across ? 'horizontal' : 'vertical'} {...ariaField(props)}>
      <FieldLabel {...props} />
      <div className={css('choices', across && 'acrossChoices')}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={css('line')}>
            <span className={css('dot')} />
            <span className={css('words')}>
              {option.label}
              {option.detail && <span className={css('detail')}>{option.detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes {...props} />
    </AriaRadioGroup>
  );
}
