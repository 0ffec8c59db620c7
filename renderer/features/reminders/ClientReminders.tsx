import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientId } from '#shared/domain/ids.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './reminders.module.css';
import { rhythmWords } from './rhythm-words.ts';
import { useMoments } from './use-moments.ts';

const css = classes(styles);

/** What one wants to be reminded of about this client. Nothing while there is nothing. */
export function ClientReminders({ clientId }: { readonly clientId: ClientId }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const { data } = useCall('reminders.ofClient', { clientId });
  const moment = useMoments(useToday());
  if (!data || data.own.length === 0) return null;
  return (
    <section className={css('ofClient')} aria-labelledby={id}>
      <h2 id={id}>{t('reminders.form.ofClient')}</h2>
      <ul>
        {data.own.map(({ id: reminder, fields, nextAt, open }) => (
          <li key={reminder}>
            <span className={css('muted')}>{nextAt === null ? t(open ? 'reminders.centre.own.waitsNow' : 'reminders.centre.own.over') : moment(nextAt)}</span>
            <span>
              <RouteLink to={{ view: 'reminder', id: reminder, clientId: null }}>{fields.text}</RouteLink>
            </span>
            {fields.repeat && <span className={css('muted')}>{rhythmWords(fields, { t, language, today: data.today })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
