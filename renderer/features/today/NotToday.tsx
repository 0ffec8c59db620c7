import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workingWeek } from '#shared/domain/practice.ts';
import { formatDay } from '#shared/text/format.ts';
import { addDays, isDay, type Day } from '#shared/time/day.ts';
import { nextWorkingDay } from '#shared/time/working-days.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import styles from './today.module.css';

const css = classes(styles);
const WEEK = 7;

/** Puts a client off until a day; the gap goes on counting. */
export function NotToday({ clientId, name }: { readonly clientId: number; readonly name: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const postponing = useAct('today.postpone');
  const takingBack = useAct('today.takeBack');
  const postpone = (untilOn: Day): void =>
    void postponing.run(
      { clientId, untilOn },
      { done: t('today.notToday.done', { name, date: formatDay(untilOn, language, 'weekday') }), undo: () => takingBack.run({ clientId }) },
    );
  return (
    <PopoverButton word={t('today.notToday.word')} label={t('today.notToday.label', { name })} title={t('today.notToday.title')} kind="quiet" size="small">
      {(close) => (
        <Days
          onChoose={(day) => {
            close();
            postpone(day);
          }}
        />
      )}
    </PopoverButton>
  );
}

function Days({ onChoose }: { readonly onChoose: (day: Day) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const practice = useCall('practice.get', {});
  const [other, setOther] = useState<string | null>(null);
  const tomorrow = addDays(today, 1);
  const worked = practice.data ? nextWorkingDay(today, workingWeek(practice.data.fields.officeHours)) : tomorrow;
  const choices = [
    { word: t('today.notToday.tomorrow'), day: tomorrow },
    ...(worked === tomorrow ? [] : [{ word: t('today.notToday.nextWorkingDay'), day: worked }]),
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
