import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingPage } from '#shared/contract/meeting-views.ts';
import { useAct } from '../../app/use-act.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { useDayWords } from '../sales/use-day-words.ts';
import { KeptFields } from './KeptFields.tsx';
import { MeetingHandOver } from './MeetingHandOver.tsx';
import { MinutesDue } from './MeetingDues.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';
import { useKept } from './use-kept.ts';

const css = classes({ ...lists, ...styles });

/** After the meeting: what was decided, and the minutes on their way. */
export function HeldMeeting({ page }: { readonly page: MeetingPage }) {
  const { t } = useTranslation();
  const { meeting } = page;
  const write = useAct('meetings.write');
  const { kept, setKept, forget } = useKept(meeting);
  const save = async (): Promise<void> => {
    if (await write.run({ id: meeting.id, ...kept }, { done: t('meetings.settle.saved') })) forget();
  };
  return (
    <section className={css('section', 'stack')}>
      <SectionHead title={t('meetings.status.held')} />
      <KeptFields value={kept} onChange={setKept} />
      <div className={css('acts')}>
        <Button pending={write.pending} onPress={() => void save()}>
          {t('meetings.settle.save')}
        </Button>
      </div>
      <Minutes page={page} />
    </section>
  );
}

function Minutes({ page: { meeting, now } }: { readonly page: MeetingPage }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <MeetingHandOver id={meeting.id} letter="minutes" onDone={() => setOpen(false)} />;
  return (
    <div className={css('acts')}>
      <Button kind={meeting.minutesSentAt === null ? 'go' : 'plain'} onPress={() => setOpen(true)}>
        {t('meetings.page.sendMinutes')}
      </Button>
      <RouteLink to={{ view: 'sheet', sheet: { kind: 'minutes', meetingId: meeting.id } }} look="plain">
        {t('meetings.page.printMinutes')}
      </RouteLink>
      <span className={css('small')}>
        {meeting.minutesSentAt === null ? (
          <MinutesDue meeting={meeting} now={now} />
        ) : (
          t('meetings.page.minutesSentOn', { day: words.day(meeting.minutesSentAt) })
        )}
      </span>
    </div>
  );
}
