import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useCall } from '../../../api/use-call.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { useAct } from '../../../app/use-act.ts';
import { classes } from '../../../ui/classes.ts';
import { Select } from '../../../ui/Select.tsx';
import { SettingsSection } from '../SettingsSection.tsx';
import { AddHoliday } from './AddHoliday.tsx';
import { HolidayLines } from './HolidayLines.tsx';
import styles from './time.module.css';

const css = classes(styles);
const WHOLE = 'whole';

/** The holidays of this and the next year; each may be worked, and own ones may be added. */
export function HolidaySection({ calendar: { regions, holidays } }: { readonly calendar: Output<'calendar.get'> }) {
  const { t } = useTranslation();
  const practice = useCall('practice.get', {});
  const update = useAct('practice.update');
  const fields = practice.data?.fields;
  const years = [...new Set(holidays.map(({ on }) => on.slice(0, 4)))];
  return (
    <SettingsSection title={t('holidays.title')} text={t('holidays.text')}>
      {fields?.country === '' && (
        <p className={css('none')}>
          {t('holidays.noCountry')} <RouteLink to={{ view: 'settings' }}>{t('holidays.chooseCountry')}</RouteLink>
        </p>
      )}
      {regions.length > 0 && (
        <Select
          label={t('holidays.region')}
          options={[{ value: WHOLE, label: t('holidays.whole') }, ...regions.map(({ code, name }) => ({ value: code, label: name }))]}
          value={fields?.holidayRegion ?? WHOLE}
          onChange={(code) => void update.run({ holidayRegion: code === WHOLE ? null : code })}
        />
      )}
      {years.map((year) => (
        <HolidayLines key={year} year={year} holidays={holidays.filter(({ on }) => on.startsWith(year))} />
      ))}
      <AddHoliday />
    </SettingsSection>
  );
}
