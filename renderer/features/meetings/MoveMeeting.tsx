import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '#shared/contract/meeting-views.ts';
import { MOVERS, type Mover } from '#shared/domain/meetings/meeting.ts';
import { useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { momentAt } from '../sales/moment.ts';
import { PartForm } from './PartForm.tsx';
import { agreedTime, type When } from './when.ts';
import { WhenFields } from './WhenFields.tsx';

/** To another hour, and who asked for it: two moves by the client in a row are told later. */
export function MoveMeeting({ meeting, onDone }: { readonly meeting: MeetingView; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { zone } = useToday();
  const move = useAct('meetings.move');
  const [when, setWhen] = useState<When>(() => ({ moment: momentAt(meeting.at, zone), length: { minutes: meeting.minutes } }));
  const [by, setBy] = useState<Mover>('client');
  const time = agreedTime(when, zone);
  const save = async (): Promise<void> => {
    if (time && (await move.run({ id: meeting.id, ...time, by }, { done: t('meetings.move.done') }))) onDone();
  };
  return (
    <PartForm title={t('meetings.move.title')} save={t('meetings.move.save')} pending={move.pending} isDisabled={!time} onSave={save} onCancel={onDone}>
      <WhenFields value={when} onChange={setWhen} of={{ clientId: meeting.clientId, except: meeting.id }} />
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
