import { useTranslation } from 'react-i18next';
import type { MeetingView } from '#shared/contract/meeting-views.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { useDayWords } from '../sales/use-day-words.ts';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';

const css = classes({ ...lists, ...styles });

/** Whether the agenda is out, or until when it should be. */
export function AgendaDue({ meeting: { agendaSentAt, agendaDueOn } }: { readonly meeting: MeetingView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  if (agendaSentAt !== null) return t('meetings.list.agendaSent');
  if (agendaDueOn === null) return null;
  const isLate = agendaDueOn < today;
  const day = formatDayNear(agendaDueOn, today, language);
  return <span className={css(isLate && 'late')}>{t(isLate ? 'meetings.list.agendaLate' : 'meetings.list.agendaBy', { day })}</span>;
}

/** Until when the minutes should be out. */
export function MinutesDue({ meeting: { minutesDueAt }, now }: { readonly meeting: MeetingView; readonly now: number }) {
  const { t } = useTranslation();
  const words = useDayWords();
  if (minutesDueAt === null) return null;
  const isLate = minutesDueAt < now;
  const when = { day: words.day(minutesDueAt), time: words.time(minutesDueAt) };
  return <span className={css(isLate && 'late')}>{t(isLate ? 'meetings.list.minutesLate' : 'meetings.list.minutesBy', when)}</span>;
}
