import { useTranslation } from 'react-i18next';
import type { AbsenceView } from '#shared/contract/working-time.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';

type Absent = Pick<AbsenceView, 'fromOn' | 'toOn'>;

export type AbsenceWords = {
  /** "3 Aug – 9 Aug", one day where it is one. */
  readonly span: (absence: Absent) => string;
  /** "Away until 6 Mar" while it lasts, "Away 3 Aug – 9 Aug" before. */
  readonly state: (absence: Absent & Pick<AbsenceView, 'kind'>) => string;
};

export function useAbsenceWords(): AbsenceWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const day = (on: AbsenceView['fromOn']): string => formatDayNear(on, today, language);
  const span = ({ fromOn, toOn }: Absent): string => (fromOn === toOn ? day(fromOn) : `${day(fromOn)} – ${day(toOn)}`);
  return {
    span,
    state: (absence) =>
      absence.fromOn <= today ? t(`absences.now.${absence.kind}`, { day: day(absence.toOn) }) : t(`absences.ahead.${absence.kind}`, { span: span(absence) }),
  };
}
