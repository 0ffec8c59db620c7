import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { Field } from '../../../ui/use-form.ts';
import formStyles from '../form/form.module.css';
import { birthdayOf, partsOf, type BirthdayParts } from './birthday.ts';

const css = classes(formStyles);
const NONE = 'none';
const OLDEST = 130;

/** Day, month and, where it is known, the year. */
export function BirthdayField({ value, onChange, error }: Field<string | null>) {
  const { t } = useTranslation();
  const { today } = useToday();
  // What is half typed is not a birthday yet, so the parts are kept here.
  const [parts, setParts] = useState(() => partsOf(value));
  const change = (part: Partial<BirthdayParts>): void => {
    const next = { ...parts, ...part };
    setParts(next);
    onChange(birthdayOf(next));
  };
  const thisYear = Number(today.slice(0, 4));
  return (
    <fieldset className={css('lines')}>
      <legend className={css('legend')}>{t('clients.birthday.title')}</legend>
      <div className={css('line', 'birthday')}>
        <NumberField label={t('clients.birthday.day')} min={1} max={31} value={parts.day} onChange={(day) => change({ day })} />
        <MonthSelect month={parts.month} onChange={(month) => change({ month })} />
        <NumberField
          label={t('clients.birthday.year')}
          min={thisYear - OLDEST}
          max={thisYear}
          value={parts.year}
          onChange={(year) => change({ year })}
          isGrouped={false}
        />
      </div>
      {error && (
        <p className={css('wrong')} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function MonthSelect({ month, onChange }: { readonly month: number | null; readonly onChange: (month: number | null) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: name.format(Date.UTC(2024, index, 1)) }));
  const options = [{ value: NONE, label: t('clients.birthday.unsaid') }, ...months];
  return (
    <Select
      label={t('clients.birthday.month')}
      options={options}
      value={month === null ? NONE : String(month)}
      onChange={(next) => onChange(next === NONE ? null : Number(next))}
    />
  );
}
