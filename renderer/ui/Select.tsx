import { Button, ListBox, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { ariaField, fieldCss, FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';
import { DownIcon } from './icons/icons.tsx';
import { Option, type Choice } from './Option.tsx';
import overlay from './overlay.module.css';
import styles from './Select.module.css';

const css = classes({ ...overlay, ...styles });

type Props<V extends string> = FieldProps & {
  readonly options: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly onBlur?: (() => void) | undefined;
  /** The label stands before the box, as in a row of filters. */
  readonly beside?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** One of a few known values. */
export function Select<V extends string>(props: Props<V>) {
  const { options, value, onChange, onBlur, beside = false, autoFocus = false } = props;
  const { t } = useTranslation();
  const choose = (key: unknown): void => {
    const chosen = options.find((option) => option.value === key);
    if (chosen) onChange(chosen.value);
  };
  return (
    <AriaSelect
      className={fieldCss('field', beside && 'beside')}
      value={value}
      onChange={choose}
      autoFocus={autoFocus}
      {...(onBlur && { onBlur: () => onBlur() })}
      {...ariaField(props)}
    >
      <FieldLabel {...props} />
      <Button className={css('box')}>
        <SelectValue className={css('value')}>{({ selectedText }) => selectedText || t('ui.select.none')}</SelectValue>
        <DownIcon size={14} />
      </Button>
      <FieldNotes {...props} />
      <Popover className={css('popover')} offset={4}>
        <ListBox className={css('list')}>
          {options.map((option) => (
            <Option key={option.value} choice={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
