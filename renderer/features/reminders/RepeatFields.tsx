import { useTranslation } from 'react-i18next';
import { isDay, WEEKDAYS, weekdayOf, type Day } from '#shared/time/day.ts';
import { EVERY_MAX, NTHS, REPEAT_BASES } from '#shared/domain/reminders/recurrence.ts';
import { useLanguage } from '../../app/start.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import type { Form } from '../../ui/use-form.ts';
import { isLeapDay, monthEnds, nthOf, REPEATS, type Repeat, type ReminderValues } from './reminder-form.ts';
import { weekdayName } from './rhythm-words.ts';
import { WeekdayChecks } from './WeekdayChecks.tsx';

export type ReminderFormState = Form<ReminderValues>;
type Props = { readonly form: ReminderFormState };

/** Once, or how often and on which days. */
export function RepeatFields({ form }: Props) {
  const { t } = useTranslation();
  const { repeat } = form.values;
  const startsOn = dayIn(form);
  const choose = (next: Repeat): void => {
    form.set('repeat', next);
    if (form.values.every === null) form.set('every', 1);
    if (next !== 'month-weekday' || startsOn === null) return;
    form.set('nth', nthOf(startsOn));
    form.set('weekday', weekdayOf(startsOn));
  };
  return (
    <>
      <FormRow>
        <Select
          label={t('reminders.form.repeat')}
          options={REPEATS.map((value) => ({ value, label: t(`reminders.form.kind.${value}`) }))}
          {...form.field('repeat')}
          onChange={choose}
        />
        {repeat !== 'never' && <NumberField label={t(`reminders.form.every.${repeat}`)} min={1} max={EVERY_MAX} {...form.field('every')} />}
        {repeat !== 'never' && <DateField label={t('reminders.form.until')} hint={t('reminders.form.untilHint')} {...form.field('until')} />}
      </FormRow>
      {repeat === 'week' && <WeekdayChecks {...form.field('weekdays')} usual={startsOn && weekdayOf(startsOn)} />}
      {repeat === 'month-weekday' && <NthFields form={form} />}
      {startsOn && <EndField form={form} startsOn={startsOn} />}
      {repeat !== 'never' && (
        <RadioGroup
          label={t('reminders.form.base')}
          options={REPEAT_BASES.map((value) => ({ value, label: t(`reminders.form.bases.${value}`) }))}
          {...form.field('repeatBase')}
        />
      )}
    </>
  );
}

/** What becomes of a day that not every month, or not every year, has. */
function EndField({ form, startsOn }: Props & { readonly startsOn: Day }) {
  const { t } = useTranslation();
  const { repeat } = form.values;
  const ends = repeat === 'month-day' ? monthEnds(startsOn) : repeat === 'year' && isLeapDay(startsOn) ? (['nearest', 'skip'] as const) : [];
  if (ends.length === 0) return null;
  return (
    <RadioGroup
      across
      label={t(repeat === 'year' ? 'reminders.form.endYear' : 'reminders.form.end')}
      options={ends.map((value) => ({ value, label: t(`reminders.form.ends.${value}`) }))}
      {...form.field('end')}
    />
  );
}

function NthFields({ form }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nth = form.field('nth');
  const weekday = form.field('weekday');
  return (
    <FormRow>
      <Select
        label={t('reminders.form.nth')}
        options={NTHS.map((each) => ({ value: String(each), label: t(`reminders.form.nths.${each === -1 ? 'last' : each}`) }))}
        value={String(nth.value)}
        onChange={(next) => nth.onChange(NTHS.find((each) => String(each) === next) ?? 1)}
        onBlur={nth.onBlur}
      />
      <Select
        label={t('reminders.form.weekday')}
        options={WEEKDAYS.map((each) => ({ value: String(each), label: weekdayName(each, language) }))}
        value={String(weekday.value)}
        onChange={(next) => weekday.onChange(WEEKDAYS.find((each) => String(each) === next) ?? 1)}
        onBlur={weekday.onBlur}
      />
    </FormRow>
  );
}

function dayIn({ values: { startsOn } }: ReminderFormState): Day | null {
  return startsOn !== null && isDay(startsOn) ? startsOn : null;
}
