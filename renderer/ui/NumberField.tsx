import { useTranslation } from 'react-i18next';
import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { ariaField, fieldCss, FieldLabel, FieldNotes, type Bound, type FieldProps } from './field-parts.tsx';
import { MinusIcon, PlusIcon } from './icons/icons.tsx';

type Props = FieldProps &
  Bound<number | null> & {
    readonly min?: number | undefined;
    readonly max?: number | undefined;
    readonly step?: number | undefined;
    /** False for what is not an amount, such as a year. */
    readonly isGrouped?: boolean | undefined;
  };

/** Made once: a new object would be a new format to the control. */
const AMOUNT: Intl.NumberFormatOptions = {};
const PLAIN: Intl.NumberFormatOptions = { useGrouping: false };

/** A number in the reader's notation; empty is null. */
export function NumberField(props: Props) {
  const { t } = useTranslation();
  const { value, onChange, onBlur, min, max, step = 1, isGrouped = true } = props;
  const limits = { ...(min !== undefined && { minValue: min }), ...(max !== undefined && { maxValue: max }) };
  return (
    <AriaNumberField
      className={fieldCss('field')}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      step={step}
      formatOptions={isGrouped ? AMOUNT : PLAIN}
      {...limits}
      {...(onBlur && { onBlur: () => onBlur() })}
      {...ariaField(props)}
    >
      <FieldLabel {...props} />
      <Group className={fieldCss('control', 'group')}>
        <Input className={fieldCss('inner')} />
        <Button slot="decrement" className={fieldCss('small')} aria-label={t('ui.number.less')}>
          <MinusIcon size={14} />
        </Button>
        <Button slot="increment" className={fieldCss('small')} aria-label={t('ui.number.more')}>
          <PlusIcon size={14} />
        </Button>
      </Group>
      <FieldNotes {...props} />
    </AriaNumberField>
  );
}
