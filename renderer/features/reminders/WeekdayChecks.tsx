import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS, type Weekday } from '#shared/time/day.ts';
import { useLanguage } from '../../app/start.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { weekdayName } from './rhythm-words.ts';
import styles from './reminders.module.css';

const css = classes(styles);

type Props = {
  readonly value: readonly Weekday[];
  readonly onChange: (value: Weekday[]) => void;
  /** That of the first day, which stands for none. */
  readonly usual: Weekday | null;
};

/** On which days of the week. */
export function WeekdayChecks({ value, onChange, usual }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const chosen = value.length > 0 || usual === null ? value : [usual];
  const change = (weekday: Weekday, isChosen: boolean): void => onChange(WEEKDAYS.filter((each) => (each === weekday ? isChosen : chosen.includes(each))));
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id} className={css('label')}>
        {t('reminders.form.weekdays')}
      </span>
      <div className={css('weekdays')}>
        {WEEKDAYS.map((weekday) => (
          <Checkbox key={weekday} value={chosen.includes(weekday)} onChange={(isChosen) => change(weekday, isChosen)}>
            {weekdayName(weekday, language)}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
