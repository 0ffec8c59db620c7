import { parseTime } from '@internationalized/date';
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './DateField.module.css';
import { ariaField, fieldCss, FieldLabel, FieldNotes, type Bound, type FieldProps } from './field-parts.tsx';

const css = classes(styles);

/** A wall-clock time `HH:MM`, 24 hours; empty is null. */
export function TimeField(props: FieldProps & Bound<string | null>) {
  const { value, onChange, onBlur } = props;
  return (
    <AriaTimeField
      className={fieldCss('field')}
      value={value ? parseTime(value) : null}
      onChange={(time) => onChange(time ? time.toString().slice(0, 5) : null)}
      hourCycle={24}
      shouldForceLeadingZeros
      {...(onBlur && { onBlur: () => onBlur() })}
      {...ariaField(props)}
    >
      <FieldLabel {...props} />
      <DateInput className={fieldCss('control')}>{(segment) => <DateSegment segment={segment} className={css('segment')} />}</DateInput>
      <FieldNotes {...props} />
    </AriaTimeField>
  );
}
