import { parseDate, type CalendarDate } from '@internationalized/date';
import { useTranslation } from 'react-i18next';
import { Button, Calendar, CalendarCell, CalendarGrid, DateInput, DatePicker, DateSegment, Dialog, Group, Heading, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './DateField.module.css';
import { ariaField, fieldCss, FieldLabel, FieldNotes, type Bound, type FieldProps } from './field-parts.tsx';
import { CalendarIcon, LeftIcon, RightIcon } from './icons/icons.tsx';
import overlay from './overlay.module.css';

const css = classes({ ...overlay, ...styles });

type Props = FieldProps &
  Bound<string | null> & { readonly min?: string | undefined; readonly max?: string | undefined; readonly autoFocus?: boolean | undefined };

/** A calendar day `YYYY-MM-DD`, typed or chosen, in the reader's order of day, month and year; empty is null. */
export function DateField(props: Props) {
  const { t } = useTranslation();
  const { value, onChange, onBlur, min, max, autoFocus = false } = props;
  const limits = { ...(min && { minValue: parseDate(min) }), ...(max && { maxValue: parseDate(max) }) };
  return (
    <DatePicker<CalendarDate>
      className={fieldCss('field')}
      value={value ? parseDate(value) : null}
      onChange={(day) => onChange(day ? day.toString() : null)}
      autoFocus={autoFocus}
      {...limits}
      {...(onBlur && { onBlur: () => onBlur() })}
      {...ariaField(props)}
    >
      <FieldLabel {...props} />
      <Group className={fieldCss('control', 'group')}>
        <DateInput className={css('input')}>{(segment) => <DateSegment segment={segment} className={css('segment')} />}</DateInput>
        <Button className={fieldCss('small')} aria-label={t('ui.date.open')}>
          <CalendarIcon />
        </Button>
      </Group>
      <FieldNotes {...props} />
      <Popover className={css('popover', 'padded', 'narrow')} offset={4}>
        <Dialog className={css('dialog')} aria-label={t('ui.date.choose')}>
          <Calendar>
            <header className={css('head')}>
              <Button slot="previous" className={fieldCss('small')}>
                <LeftIcon />
              </Button>
              <Heading className={css('month')} />
              <Button slot="next" className={fieldCss('small')}>
                <RightIcon />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} className={css('day')} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
