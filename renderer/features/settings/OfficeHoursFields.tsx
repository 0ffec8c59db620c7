import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { formatDay } from '#shared/text/format.ts';
import { addDays, WEEKDAYS, type Day, type Weekday } from '#shared/time/day.ts';
import { useLanguage } from '../../app/start.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import type { PracticeForm } from './PracticeSettings.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import styles from './settings.module.css';

const css = classes(styles);

/** A Monday, to name the weekdays by. */
const MONDAY = '2024-01-01' as Day;
const USUAL = { from: '09:00', to: '17:00' };

type Props = { readonly form: PracticeForm; readonly defaults: Output<'practice.get'>['defaults'] };

/** One line a weekday: closed, or open from–to. */
export function OfficeHoursFields({ form, defaults }: Props) {
  const { t } = useTranslation();
  const isDefault = JSON.stringify(form.values.officeHours) === JSON.stringify(defaults.officeHours);
  return (
    <SettingsSection title={t('settings.hours.title')} text={t('settings.hours.text')}>
      <ul className={css('days')}>
        {WEEKDAYS.map((weekday) => (
          <WeekdayLine key={weekday} weekday={weekday} form={form} />
        ))}
      </ul>
      {!isDefault && (
        <div>
          <LinkButton onPress={() => form.set('officeHours', defaults.officeHours)} label={t('settings.backToDefaultOf', { name: t('settings.hours.title') })}>
            {t('settings.backToDefault')}
          </LinkButton>
        </div>
      )}
    </SettingsSection>
  );
}

function WeekdayLine({ weekday, form }: { readonly weekday: Weekday; readonly form: PracticeForm }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const index = weekday - 1;
  const hours = form.values.officeHours[index] ?? null;
  const name = formatDay(addDays(MONDAY, index), language, 'weekdayOnly');
  const change = (next: typeof hours): void =>
    form.set(
      'officeHours',
      form.values.officeHours.map((each, at) => (at === index ? next : each)),
    );
  const error = form.field(`officeHours.${index}.to`).error;
  return (
    <li>
      <Checkbox value={hours !== null} onChange={(open) => change(open ? USUAL : null)}>
        {name}
      </Checkbox>
      {hours ? (
        <>
          <TimeField
            label={t('settings.hours.from', { day: name })}
            labelHidden
            value={hours.from}
            onChange={(from) => change({ ...hours, from: from ?? '' })}
          />
          <TimeField label={t('settings.hours.to', { day: name })} labelHidden value={hours.to} onChange={(to) => change({ ...hours, to: to ?? '' })} />
        </>
      ) : (
        <span className={css('closed')}>{t('settings.hours.closed')}</span>
      )}
      {error && <span className={css('daysError')}>{error}</span>}
    </li>
  );
}
