import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingPage, MeetingView } from '#shared/contract/meeting-views.ts';
import { endOf } from '#shared/domain/meetings/meeting.ts';
import { TRASH_DAYS } from '#shared/domain/trash.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import type { ScreenProps } from '../../app/screens.ts';
import { useAct } from '../../app/use-act.ts';
import { useSaveFile } from '../../app/use-save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { useLeave } from '../clients/form/FormFootBar.tsx';
import { useLogSubject } from '../interactions/use-log.ts';
import { useDayWords } from '../sales/use-day-words.ts';
import { ActionsPanel } from './ActionsPanel.tsx';
import { AgendaPanel } from './AgendaPanel.tsx';
import { HeldMeeting } from './HeldMeeting.tsx';
import { MeetingHandOver } from './MeetingHandOver.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';
import { PlannedMeeting } from './PlannedMeeting.tsx';
import { SettleMeeting } from './SettleMeeting.tsx';

const css = classes({ ...lists, ...styles });

/** One meeting: before it the agenda, after it what was decided and who does what by when. */
export function MeetingScreen({ route: { id } }: ScreenProps<'meeting'>) {
  const { t } = useTranslation();
  const page = useCall('meetings.get', { id });
  if (page.error?.code === 'not-found')
    return (
      <Page width="read">
        <PageHead title={t('meetings.list.title')} />
        <EmptyState title={t('meetings.page.notFound')} actions={<RouteLink to={{ view: 'meetings' }}>{t('meetings.list.title')}</RouteLink>}>
          {t('meetings.list.emptyText')}
        </EmptyState>
      </Page>
    );
  return (
    <Page width="read">
      <Loaded of={page} lines={8}>
        {(view) => <LoadedMeeting page={view} />}
      </Loaded>
    </Page>
  );
}

function LoadedMeeting({ page }: { readonly page: MeetingPage }) {
  const { t } = useTranslation();
  const { meeting } = page;
  const name = meeting.personName ?? meeting.clientName;
  useLogSubject(meeting.clientId);
  return (
    <>
      <PageHead
        title={t(`meetings.type.${meeting.type}`)}
        detail={name}
        aside={
          <>
            <RouteLink to={{ view: 'client', id: meeting.clientId }}>{t('meetings.page.back', { name })}</RouteLink>
            <More meeting={meeting} />
          </>
        }
      />
      <When meeting={meeting} />
      {meeting.status === 'planned' ? <PlannedMeeting page={page} /> : meeting.status === 'held' ? <HeldMeeting page={page} /> : <NotHeld page={page} />}
      {meeting.status === 'planned' && <AgendaPanel page={page} />}
      <ActionsPanel page={page} />
      {meeting.status !== 'planned' && page.agenda.length > 0 && <AgendaPanel page={page} />}
    </>
  );
}

function When({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const when = t('meetings.page.when', { day: words.weekday(meeting.at), from: words.time(meeting.at), to: words.time(endOf(meeting)) });
  const other = meeting.thirdParty === '' ? null : t('meetings.page.withOther', { name: meeting.thirdParty });
  return <p className={css('lede')}>{[when, t(`interactions.channel.${meeting.channel}`), meeting.place, other].filter(Boolean).join(' · ')}</p>;
}

/** It did not take place: a neutral word, two other times, or another outcome. */
function NotHeld({ page }: { readonly page: MeetingPage }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const { meeting, noShows, wordDueAt } = page;
  const [part, setPart] = useState<'letter' | 'change' | null>(null);
  return (
    <section className={css('section', 'stack')}>
      <SectionHead title={t(`meetings.status.${meeting.status}`)} />
      {meeting.status === 'no_show' && noShows > 1 && <p className={css('warn')}>{t('meetings.panel.noShows', { count: noShows })}</p>}
      <div className={css('acts')}>
        {meeting.status === 'no_show' && (
          <Button kind={wordDueAt === null ? 'plain' : 'go'} onPress={() => setPart('letter')}>
            {t('meetings.noShow.title')}
          </Button>
        )}
        <RouteLink to={{ view: 'sale', id: meeting.clientId, form: 'slots' }} look="plain">
          {t('meetings.noShow.slots')}
        </RouteLink>
        <Button onPress={() => setPart('change')}>{t('meetings.settle.change')}</Button>
        {wordDueAt !== null && <span className={css('small')}>{t('meetings.noShow.by', { day: words.day(wordDueAt), time: words.time(wordDueAt) })}</span>}
      </div>
      {part === 'letter' && <MeetingHandOver id={meeting.id} letter="no_show" onDone={() => setPart(null)} />}
      {part === 'change' && <SettleMeeting page={page} onDone={() => setPart(null)} />}
    </section>
  );
}

function More({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useTranslation();
  const leave = useLeave();
  const remove = useAct('meetings.delete');
  const restore = useAct('trash.restore');
  const written = useAct('meetings.file');
  const saveFile = useSaveFile();
  const { id } = meeting;
  const name = t(`meetings.type.${meeting.type}`);
  const act = async (): Promise<void> => {
    const said = { done: t('trash.delete.done', { name, days: TRASH_DAYS }), undo: () => void restore.run({ kind: 'meeting', id }) };
    if (await remove.run({ id }, said)) leave({ view: 'client', id: meeting.clientId });
  };
  const forCalendar = async (): Promise<void> => {
    const file = await written.run({ id });
    if (file) await saveFile(file.file, file.name);
  };
  return (
    <Menu
      label={t('meetings.more')}
      entries={[
        { id: 'file', label: t('meetings.file'), onAction: () => void forCalendar() },
        { id: 'delete', label: t('meetings.delete'), onAction: () => void act(), hard: true },
      ]}
    />
  );
}
