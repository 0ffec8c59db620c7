import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/text/format.ts';
import { addDays, isDay, type Day } from '#shared/time/day.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import styles from './today.module.css';

const css = classes(styles);
const WEEK = 7;

/** The days one usually puts something off to, and any other. */
export function DayChoices({ onChoose }: { readonly onChoose: (day: Day) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, nextWorkingOn } = useToday();
  const [other, setOther] = useState<string | null>(null);
  const tomorrow = addDays(today, 1);
  const choices = [
    { word: t('today.notToday.tomorrow'), day: tomorrow },
    ...(nextWorkingOn === tomorrow ? [] : [{ word: t('today.notToday.nextWorkingDay'), day: nextWorkingOn }]),
    { word: t('today.notToday.inAWeek'), day: addDays(today, WEEK) },
  ];
  return (
    <div className={css('days')}>
      <p className={css('question')}>{t('today.notToday.title')}</p>
      {choices.map(({ word, day }, index) => (
        <Button key={word} wide onPress={() => onChoose(day)} autoFocus={index === 0}>
          <span className={css('choice')}>
            {`${word} `}
            <span className={css('date')}>{formatDay(day, language, 'shortWeekday')}</span>
          </span>
        </Button>
      ))}
      <div className={css('other')}>
        <DateField label={t('today.notToday.other')} min={tomorrow} value={other} onChange={setOther} />
        <Button isDisabled={!other || !isDay(other) || other <= today} onPress={() => other && isDay(other) && onChoose(other)}>
          {t('today.notToday.move')}
        </Button>
      </div>
    </div>
  );
}
