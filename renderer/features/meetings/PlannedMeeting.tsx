import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingPage } from '#shared/contract/meeting-views.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { AgendaDue } from './MeetingDues.tsx';
import { EditMeeting } from './EditMeeting.tsx';
import { MeetingHandOver } from './MeetingHandOver.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';
import { MoveMeeting } from './MoveMeeting.tsx';
import { SettleMeeting } from './SettleMeeting.tsx';

const css = classes({ ...lists, ...styles });
type Part = 'agenda' | 'move' | 'edit' | 'settle' | null;

/** Before the meeting: the agenda goes out; and what may come in between. */
export function PlannedMeeting({ page }: { readonly page: MeetingPage }) {
  const { t } = useTranslation();
  const { meeting, now } = page;
  const hasBegun = meeting.at <= now;
  const [part, setPart] = useState<Part>(hasBegun ? 'settle' : null);
  const close = (): void => setPart(null);
  return (
    <>
      <div className={css('acts', 'section')}>
        {!hasBegun && (
          <Button kind="go" onPress={() => setPart('agenda')}>
            {t('meetings.page.sendAgenda')}
          </Button>
        )}
        <RouteLink to={{ view: 'sheet', sheet: { kind: 'agenda', meetingId: meeting.id } }} look="plain">
          {t('meetings.page.printAgenda')}
        </RouteLink>
        <Button onPress={() => setPart('move')}>{t('meetings.move.act')}</Button>
        <Button onPress={() => setPart('edit')}>{t('meetings.form.details')}</Button>
        <Button onPress={() => setPart('settle')}>{t('meetings.settle.title')}</Button>
        {!hasBegun && (
          <span className={css('small')}>
            <AgendaDue meeting={meeting} />
          </span>
        )}
      </div>
      {part === 'agenda' && (
        <div className={css('section')}>
          <MeetingHandOver id={meeting.id} letter="agenda" onDone={close} />
        </div>
      )}
      {part === 'move' && <MoveMeeting meeting={meeting} onDone={close} />}
      {part === 'edit' && <EditMeeting meeting={meeting} onDone={close} />}
      {part === 'settle' && <SettleMeeting page={page} onDone={close} />}
    </>
  );
}
