import { useTranslation } from 'react-i18next';
import type { RequestLine } from '#shared/contract/requests.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { dayOf } from '#shared/time/day.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { ClientLink } from '../clients/ClientLink.tsx';
import styles from './outstanding.module.css';
import { useNextWords } from './use-next-words.ts';

const css = classes(styles);
/** More would not fit beside the rest; the list itself names them all. */
const NAMED = 3;

/** One list with somebody: what is missing of it, by when, how often it was asked for, and what is next. */
export function OutstandingLine({ line }: { readonly line: RequestLine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, zone } = useToday();
  const next = useNextWords(line.next);
  const { id, clientId, clientName, personName, title, period, dueOn, sentAt, wanted, received, open, timesAsked } = line;
  const missing = open.length > NAMED ? [...open.slice(0, NAMED - 1), t('requests.all.others', { count: open.length - NAMED + 1 })] : open;
  const asked = sentAt !== null && t('requests.all.since', { date: formatDayNear(dayOf(sentAt, zone), today, language) });
  return (
    <div className={css('line')}>
      <div>
        <ClientLink client={{ clientId, name: clientName, personName }} />
        <div className={css('small')}>
          <RouteLink look="name" to={{ view: 'request', id }}>
            {title}
          </RouteLink>
          {period && ` · ${period}`}
        </div>
      </div>
      <div>
        {missing.join(' · ')}
        <div className={css('small')}>{t('requests.came', { came: received, count: wanted })}</div>
      </div>
      <div>
        {dueOn && t(dueOn < today ? 'requests.all.wasDue' : 'requests.due', { date: formatDayNear(dueOn, today, language) })}
        <div className={css('small')}>{[asked, t('requests.timesAsked', { count: timesAsked })].filter(Boolean).join(' · ')}</div>
      </div>
      <div>{next}</div>
    </div>
  );
}
