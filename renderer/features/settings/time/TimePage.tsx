import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useCall } from '../../../api/use-call.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { classes } from '../../../ui/classes.ts';
import { AbsenceList } from '../../absences/AbsenceList.tsx';
import { SettingsSection } from '../SettingsSection.tsx';
import { HolidaySection } from './HolidaySection.tsx';
import styles from './time.module.css';

const css = classes(styles);

type OwnAbsence = Output<'calendar.get'>['absences'][number];

/** The days the practice is closed: holidays of its country as it keeps them, and own absences. Takes effect at once. */
export function TimePage() {
  const { t } = useTranslation();
  const calendar = useCall('calendar.get', {}, { keepPrevious: true });
  return (
    <Loaded of={calendar} lines={8}>
      {(it) => (
        <>
          <SettingsSection title={t('absences.own')} text={t('absences.ownText')}>
            <AbsenceList clientId={null} absences={it.absences} label={t('absences.own')} more={promisesBefore} />
          </SettingsSection>
          <HolidaySection calendar={it} />
        </>
      )}
    </Loaded>
  );
}

function promisesBefore(absence: OwnAbsence): ReactNode {
  return <Promises absence={absence} />;
}

/** What must be done, handed over or told before one leaves. */
function Promises({ absence: { id, promises } }: { readonly absence: OwnAbsence }) {
  const { t } = useTranslation();
  if (promises === 0) return null;
  return (
    <span className={css('promises')}>
      <RouteLink to={{ view: 'sheet', sheet: { kind: 'before-close', absenceId: id } }}>{t('absences.promises', { count: promises })}</RouteLink>
    </span>
  );
}
