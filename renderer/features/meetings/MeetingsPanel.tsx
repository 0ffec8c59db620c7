import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { ClientMeetings } from '#shared/contract/meeting-views.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CrossIcon, PlusIcon } from '../../ui/icons/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDayWords } from '../sales/use-day-words.ts';
import { AgendaDue, MinutesDue } from './MeetingDues.tsx';
import { MeetingLine } from './MeetingLine.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';

const css = classes({ ...lists, ...styles });

/** The next meetings of a client, what waits for one, and what came of earlier ones. */
export function MeetingsPanel({ client }: { readonly client: ClientView }) {
  const meetings = useCall('meetings.ofClient', { clientId: client.id });
  return (
    <Loaded of={meetings} lines={6}>
      {(view) => <LoadedMeetings client={client} view={view} />}
    </Loaded>
  );
}

function LoadedMeetings({ client, view }: { readonly client: ClientView; readonly view: ClientMeetings }) {
  const { t } = useTranslation();
  const plan = (
    <RouteLink to={{ view: 'meeting-new', id: client.id }} look="plain" icon={PlusIcon}>
      {t('meetings.plan')}
    </RouteLink>
  );
  const { next, past } = view;
  return (
    <div className={css('panel')}>
      <Signals view={view} />
      {next.length + past.length === 0 ? (
        <EmptyState title={t('meetings.panel.none')} actions={plan}>
          {t('meetings.panel.noneText')}
        </EmptyState>
      ) : (
        <section className={css('section')}>
          <SectionHead title={t('meetings.panel.next')} aside={plan} />
          {next.length === 0 && <p className={css('small')}>{t('meetings.panel.noNext')}</p>}
          <ul className={css('rows')} aria-label={t('meetings.panel.next')}>
            {next.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting}>
                <AgendaDue meeting={meeting} />
              </MeetingLine>
            ))}
          </ul>
        </section>
      )}
      <Parked clientId={client.id} view={view} />
      {past.length > 0 && <Past view={view} />}
    </div>
  );
}

function Past({ view: { past, now } }: { readonly view: ClientMeetings }) {
  const { t } = useTranslation();
  return (
    <section className={css('section')}>
      <SectionHead title={t('meetings.panel.past')} />
      <ul className={css('rows')} aria-label={t('meetings.panel.past')}>
        {past.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting}>
            {t(`meetings.status.${meeting.status}`)}
            {meeting.status === 'held' && meeting.minutesSentAt === null && (
              <>
                {' · '}
                <MinutesDue meeting={meeting} now={now} />
              </>
            )}
          </MeetingLine>
        ))}
      </ul>
    </section>
  );
}

/** What the meetings of the last months say by themselves. */
function Signals({ view: { noShows, moved, missingSince } }: { readonly view: ClientMeetings }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const lines = [
    missingSince && t('meetings.panel.missing', { day: formatDayNear(missingSince, today, language) }),
    noShows > 0 && t('meetings.panel.noShows', { count: noShows }),
    moved > 0 && t('meetings.panel.moved', { count: moved }),
  ].filter((line) => typeof line === 'string');
  return lines.map((line) => (
    <p key={line} className={css('warn')}>
      {line}
    </p>
  ));
}

/** Questions that need no meeting of their own: the next one takes them. */
function Parked({ clientId, view: { parked, next, now } }: { readonly clientId: number; readonly view: ClientMeetings }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const ahead = next.find(({ at }) => at > now);
  const [text, setText] = useState('');
  const add = useAct('agenda.add');
  const remove = useAct('agenda.remove');
  const keep = async (): Promise<void> => {
    if (
      await add.run(
        { clientId, text, source: 'client' },
        { done: ahead ? t('meetings.panel.onAgenda', { day: words.day(ahead.at) }) : t('meetings.panel.parkedDone') },
      )
    )
      setText('');
  };
  return (
    <section className={css('section')}>
      <SectionHead title={t('meetings.panel.parked')} />
      <ul className={css('rows')} aria-label={t('meetings.panel.parked')}>
        {parked.map((item) => (
          <li key={item.id} className={css('item')}>
            <div className={css('words')}>
              {item.text}
              <div className={css('small')}>{t(`meetings.source.${item.source}`)}</div>
            </div>
            <IconButton
              label={`${t('meetings.page.remove')}: ${item.text}`}
              icon={CrossIcon}
              onPress={() => void remove.run({ id: item.id }, { done: t('meetings.page.removed', { text: item.text }), undo: 'step' })}
            />
          </li>
        ))}
      </ul>
      <form
        className={css('add')}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void keep();
        }}
      >
        <TextField label={t('meetings.panel.parkedHint')} maxLength={500} value={text} onChange={setText} />
        <Button type="submit" pending={add.pending} isDisabled={text.trim() === ''}>
          {t('meetings.panel.park')}
        </Button>
      </form>
    </section>
  );
}
