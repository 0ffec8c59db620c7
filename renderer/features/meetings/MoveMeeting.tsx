import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '#shared/contract/meeting-views.ts';
import { MOVERS, type Mover } from '#shared/domain/meetings/meeting.ts';
import { useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { classes } from '../../ui/classes.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { MomentFields } from '../sales/MomentFields.tsx';
import { instantIn, momentAt, type Moment } from '../sales/moment.ts';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';
import { PartForm } from './PartForm.tsx';
import { TimeNotices } from './TimeNotices.tsx';

const css = classes({ ...lists, ...styles });

/** To another hour, and who asked for it: two moves by the client in a row are told later. */
export function MoveMeeting({ meeting, onDone }: { readonly meeting: MeetingView; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { zone, today } = useToday();
  const move = useAct('meetings.move');
  const [moment, setMoment] = useState<Moment>(() => momentAt(meeting.at, zone));
  const [minutes, setMinutes] = useState<number | null>(meeting.minutes);
  const [by, setBy] = useState<Mover>('client');
  const at = instantIn(moment, zone);
  const save = async (): Promise<void> => {
    if (at === null || minutes === null) return;
    if (await move.run({ id: meeting.id, at, minutes, by }, { done: t('meetings.move.done') })) onDone();
  };
  return (
    <PartForm
      title={t('meetings.move.title')}
      save={t('meetings.move.save')}
      pending={move.pending}
      isDisabled={at === null || minutes === null}
      onSave={save}
      onCancel={onDone}
    >
      <MomentFields dayLabel={t('meetings.form.day')} timeLabel={t('meetings.form.time')} value={moment} onChange={setMoment} min={today} />
      <div className={css('short')}>
        <NumberField label={t('meetings.form.minutes')} min={5} max={480} step={5} value={minutes} onChange={setMinutes} />
      </div>
      {at !== null && minutes !== null && <TimeNotices ask={{ clientId: meeting.clientId, at, minutes, except: meeting.id }} />}
      <RadioGroup
        across
        label={t('meetings.move.by')}
        options={MOVERS.map((value) => ({ value, label: t(`meetings.move.${value}`) }))}
        value={by}
        onChange={setBy}
      />
    </PartForm>
  );
}
