import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderWords } from '#shared/domain/reminders/words.ts';
import type { ReminderView } from '#shared/contract/reminders.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './reminders.module.css';
import { useMoments, type AsOf } from './use-moments.ts';

const css = classes(styles);

type Props = {
  readonly it: ReminderView;
  readonly words: ReminderWords;
  readonly asOf: AsOf;
  /** Its moment where that is another than when it is due. */
  readonly when?: string | undefined;
  readonly before?: ReactNode;
  readonly acts: ReactNode;
};

/** What it is about, since when, about whom, and what can be done with it. */
export function ReminderRow({ it, words, asOf, when, before, acts }: Props) {
  const { t } = useTranslation();
  const moment = useMoments(asOf);
  const { subject, clientId, clientName, personName, dueAt, missed } = it;
  const isOwn = subject.kind === 'own';
  return (
    <div className={css('row', before != null && 'ticks')}>
      {before}
      <div className={css('kind')}>
        <span className={css('what')}>{t(`reminders.centre.kind.${subject.kind}`)}</span>
        <span>{when ?? moment(dueAt, !isOwn)}</span>
      </div>
      <div className={css('text')}>
        <div className={css('who')}>
          <b>{words.title}</b>
          {clientId !== null && clientName !== null && <RouteLink to={{ view: 'client', id: clientId }}>{personName ?? clientName}</RouteLink>}
        </div>
        <p className={css('why')}>
          {/* When one's own is due stands in front of it, and whom it is about beside it. */}
          {words.body && !isOwn && <span>{words.body}</span>}
          {missed > 0 && <span>{t('reminders.centre.missed', { count: missed })}</span>}
        </p>
      </div>
      <div className={css('acts')}>{acts}</div>
    </div>
  );
}
