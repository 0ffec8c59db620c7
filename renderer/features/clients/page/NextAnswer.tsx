import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { dayOf, daysBetween, type Day } from '#shared/time/day.ts';
import { formatDay, formatDayNear, formatTime } from '#shared/text/format.ts';
import { formatDaysAway } from '#shared/text/spans.ts';
import { useCall } from '../../../api/use-call.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { useDueWords } from '../../pipeline/client/use-due.ts';
import { nextDates, type NextDate } from './next-dates.ts';
import { Answer } from './Answer.tsx';
import styles from './page.module.css';

const css = classes(styles);
/** More do not fit beside the other answers; the tab has all engagements. */
const SHOWN = 3;

/** The dates ahead, the nearest one large. */
export function NextAnswer({ client }: { readonly client: ClientView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const big = useBigDay();
  const dates = nextDates(client, [...useMeetings(client.id), ...useDue(client.id), ...useReminders(client.id)], today);
  const [first] = dates;
  if (!first) {
    return (
      <Answer title={t('clients.next.title')} big={t('clients.next.nothing')}>
        <p>{t('clients.next.nothingText')}</p>
      </Answer>
    );
  }
  return (
    <Answer title={t('clients.next.title')} big={big(first.on)}>
      <ul className={css('dated')}>
        {dates.slice(0, SHOWN).map((date) => (
          <li key={`${date.what} ${date.on} ${date.what === 'due' ? date.id : ''}`}>
            <span>{formatDayNear(date.on, today, language)}</span>
            <DateWords date={date} />
          </li>
        ))}
      </ul>
    </Answer>
  );
}

/** Meetings ahead, by their day and time of day. */
function useMeetings(clientId: ClientView['id']): readonly Extract<NextDate, { what: 'meeting' }>[] {
  const language = useLanguage();
  const meetings = useCall('meetings.ofClient', { clientId }).data;
  if (!meetings) return [];
  const { next, zone } = meetings;
  return next.map(({ at, type, channel }) => ({ what: 'meeting', on: dayOf(at, zone), time: formatTime(at, zone, language), type, channel }));
}

/** What is promised and to be done here; what is waited for is theirs to do. */
function useDue(clientId: ClientView['id']): readonly Extract<NextDate, { what: 'due' }>[] {
  const words = useDueWords();
  const lines = useCall('pipeline.due', { clientId }).data ?? [];
  return lines.flatMap((line) =>
    line.kind === 'clock' && line.clock === 'theirs'
      ? []
      : [{ what: 'due' as const, on: line.dueOn, id: `${line.kind} ${line.id}`, words: words(line), late: line.late }],
  );
}

/** What one wants to be reminded of about them. */
function useReminders(clientId: ClientView['id']): readonly Extract<NextDate, { what: 'due' }>[] {
  const reminders = useCall('reminders.ofClient', { clientId }).data;
  if (!reminders) return [];
  const { own, zone } = reminders;
  return own.flatMap(({ id, nextAt, fields }) =>
    nextAt === null ? [] : [{ what: 'due' as const, on: dayOf(nextAt, zone), id: `reminder ${id}`, words: fields.text, late: false }],
  );
}

function DateWords({ date }: { readonly date: NextDate }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const away = formatDaysAway(date.on, today, language);
  if (date.what === 'meeting') return <span>{meetingWords(t, date, away)}</span>;
  if (date.what === 'due') return <span>{t(date.late ? 'clients.next.dueSince' : 'clients.next.due', { what: date.words, away })}</span>;
  if (date.what !== 'update') return <span>{t(`clients.next.${date.what}`, { title: date.title, away })}</span>;
  return <span>{t(date.on < today ? 'clients.next.updateSince' : 'clients.next.update', { away })}</span>;
}

/** What it is for, and how where it is not face to face. */
function meetingWords(t: TFunction, { type, channel, time }: Extract<NextDate, { what: 'meeting' }>, away: string): string {
  const words = { type: t(`meetings.type.${type}`), time, away };
  return channel === 'meeting' ? t('clients.next.meeting', words) : t('clients.next.meetingBy', { ...words, channel: t(`rhythm.channel.${channel}`) });
}

/** "Tomorrow, Fri 27 Feb": the word where it says more than the date. */
function useBigDay(): (on: Day) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  return (on) => {
    const day = formatDay(on, language, on.slice(0, 4) === today.slice(0, 4) ? 'shortWeekday' : 'withYear');
    const away = Math.abs(daysBetween(today, on)) <= 1 ? formatDaysAway(on, today, language) : null;
    return away ? t('clients.next.bigDay', { away: away.charAt(0).toLocaleUpperCase(language) + away.slice(1), day }) : day;
  };
}
