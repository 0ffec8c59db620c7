import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { MeetingList, MeetingView, MissingMeeting } from '#shared/contract/meeting-views.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { ClientLink } from '../clients/ClientLink.tsx';
import { RhythmNav } from '../rhythm/RhythmNav.tsx';
import { AgendaDue, MinutesDue } from './MeetingDues.tsx';
import { MeetingLine } from './MeetingLine.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';
import { OtherCalendars } from './OtherCalendars.tsx';

const css = classes({ ...lists, ...styles });

/** Every meeting that is ahead or owes something. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const list = useCall('meetings.list', {});
  return (
    <Page width="read">
      <PageHead title={t('meetings.list.title')} lede={list.data && <Lede count={list.data.coming.length} />} />
      <RhythmNav />
      <Loaded of={list} lines={8}>
        {(view) => <Lists view={view} />}
      </Loaded>
      {/* Not before the list: what comes in above would push it away under the pointer. */}
      {!list.isPending && <OtherCalendars />}
    </Page>
  );
}

function Lede({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count === 0 ? t('meetings.list.ledeNone') : <Trans i18nKey="meetings.list.lede" count={count} components={{ b: <b /> }} />;
}

function Lists({ view }: { readonly view: MeetingList }) {
  const { t } = useTranslation();
  const { coming, owed, unsettled, missing, now } = view;
  if (coming.length + owed.length + unsettled.length + missing.length === 0)
    return (
      <EmptyState title={t('meetings.list.empty')} actions={<RouteLink to={{ view: 'clients' }}>{t('meetings.list.toClients')}</RouteLink>}>
        {t('meetings.list.emptyText')}
      </EmptyState>
    );
  return (
    <>
      <Section title={t('meetings.list.unsettled')} of={unsettled}>
        {() => null}
      </Section>
      <Section title={t('meetings.list.owed')} of={owed}>
        {(meeting) => <MinutesDue meeting={meeting} now={now} />}
      </Section>
      <Section title={t('meetings.list.coming')} of={coming}>
        {(meeting) => <AgendaDue meeting={meeting} />}
      </Section>
      {missing.length > 0 && <Missing lines={missing} total={view.missingTotal} />}
    </>
  );
}

type SectionProps = { readonly title: string; readonly of: readonly MeetingView[]; readonly children: (meeting: MeetingView) => ReactNode };

function Section({ title, of, children }: SectionProps) {
  if (of.length === 0) return null;
  return (
    <section className={css('section')}>
      <SectionHead title={title} />
      <ul className={css('rows')} aria-label={title}>
        {of.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} named>
            {children(meeting)}
          </MeetingLine>
        ))}
      </ul>
    </section>
  );
}

/** The agreed rhythm let a whole interval pass. */
function Missing({ lines, total }: { readonly lines: readonly MissingMeeting[]; readonly total: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const day = (on: MissingMeeting['dueOn']): string => formatDayNear(on, today, language);
  return (
    <section className={css('section')}>
      <SectionHead title={t('meetings.list.missing')} />
      <ul className={css('rows')} aria-label={t('meetings.list.missing')}>
        {lines.map(({ clientId, name, personName, rhythm, dueOn, lastMetOn }) => (
          <li key={clientId} className={css('row', 'line')}>
            <div>
              <ClientLink client={{ clientId, name, personName }} />
              <div className={css('small')}>{t(`app.rhythm.${rhythm}`)}</div>
            </div>
            <div>
              {t('meetings.list.missingLine', { day: day(dueOn) })}
              <div className={css('small')}>{lastMetOn === null ? t('meetings.list.neverMet') : t('meetings.list.lastMet', { day: day(lastMetOn) })}</div>
            </div>
            <RouteLink to={{ view: 'meeting-new', id: clientId }} look="plain" label={`${t('meetings.plan')}: ${personName ?? name}`}>
              {t('meetings.plan')}
            </RouteLink>
          </li>
        ))}
      </ul>
      {total > lines.length && <p className={css('small')}>{t('meetings.list.more', { count: total - lines.length })}</p>}
    </section>
  );
}
