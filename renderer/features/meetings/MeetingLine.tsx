import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '#shared/contract/meeting-views.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { classes } from '../../ui/classes.ts';
import { ClientLink } from '../clients/ClientLink.tsx';
import { useDayWords } from '../sales/use-day-words.ts';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';

const css = classes({ ...lists, ...styles });

type Props = {
  readonly meeting: MeetingView;
  /** Whose it is, in lists of several clients. */
  readonly named?: boolean | undefined;
  /** What is to be done about it. */
  readonly children?: ReactNode;
};

/** One meeting in a list: when, what for, and what is owed. */
export function MeetingLine({ meeting, named = false, children }: Props) {
  const { t } = useTranslation();
  const words = useDayWords();
  const { clientId, clientName: name, personName } = meeting;
  const when = `${words.weekday(meeting.at)}, ${words.time(meeting.at)}`;
  const about = [t(`meetings.type.${meeting.type}`), t(`interactions.channel.${meeting.channel}`), t('meetings.lasts', { count: meeting.minutes })];
  return (
    <li className={css('row', 'line')}>
      <div>
        <b>{when}</b>
        <div className={css('small')}>{about.join(' · ')}</div>
      </div>
      <div>
        {named && (
          <div>
            <ClientLink client={{ clientId, name, personName }} />
          </div>
        )}
        <div className={css('small')}>{children}</div>
      </div>
      <RouteLink to={{ view: 'meeting', id: meeting.id }} look="plain" label={`${t('meetings.open')}: ${when}, ${personName ?? name}`}>
        {t('sales.panel.open')}
      </RouteLink>
    </li>
  );
}
