import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderView } from '#shared/contract/reminders.ts';
import type { OccurrenceId } from '#shared/domain/ids.ts';
import { useCall } from '../../api/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { ClientLink } from '../clients/ClientLink.tsx';
import styles from './reminders.module.css';
import { useMoments, type AsOf } from './use-moments.ts';
import { useReminderWords } from './use-reminder-words.ts';

const css = classes(styles);

/** What is over, asked for only when somebody looks. */
export function ReminderHistory() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={css('history')}>
      <Disclosure title={t('reminders.centre.history.title')} detail={t('reminders.centre.history.detail')} isOpen={isOpen} onChange={setOpen}>
        <HistoryPage before={null} />
      </Disclosure>
    </div>
  );
}

/** One page of it, and the one before that when it is asked for. */
function HistoryPage({ before }: { readonly before: OccurrenceId | null }) {
  const { t } = useTranslation();
  const [isFollowed, setFollowed] = useState(false);
  const page = useCall('reminders.history', { before });
  return (
    <Loaded of={page} lines={3}>
      {({ rows, more, ...asOf }) => {
        const last = rows.at(-1);
        if (!last) return before === null && <p className={css('none')}>{t('reminders.centre.history.none')}</p>;
        return (
          <>
            <ul className={css('over')} aria-label={t('reminders.centre.history.list')}>
              {rows.map((it) => (
                <Over key={it.id} it={it} asOf={asOf} />
              ))}
            </ul>
            {more && !isFollowed && <Button onPress={() => setFollowed(true)}>{t('reminders.centre.history.earlier')}</Button>}
            {more && isFollowed && <HistoryPage before={last.id} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Over({ it, asOf }: { readonly it: ReminderView; readonly asOf: AsOf }) {
  const { t } = useTranslation();
  const moment = useMoments(asOf);
  const { title } = useReminderWords(asOf)(it);
  const { clientId, clientName, personName, endedAt, state } = it;
  const ending = state === 'acked' || state === 'expired' ? state : 'cancelled';
  return (
    <li>
      <span className={css('muted')}>{endedAt === null ? '' : moment(endedAt)}</span>
      <span className={css('muted')}>{t(`reminders.centre.history.${ending}`)}</span>
      <span>{title}</span>
      <span className={css('whose')}>{clientId !== null && clientName !== null && <ClientLink client={{ clientId, name: clientName, personName }} />}</span>
    </li>
  );
}
