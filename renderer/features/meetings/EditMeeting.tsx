import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '#shared/contract/meeting-views.ts';
import type { MeetingDetails } from '#shared/domain/meetings/meeting.ts';
import { useAct } from '../../app/use-act.ts';
import { MeetingFields } from './MeetingFields.tsx';
import { PartForm } from './PartForm.tsx';

/** Everything but the hour. */
export function EditMeeting({ meeting, onDone }: { readonly meeting: MeetingView; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const change = useAct('meetings.change');
  const { type, channel, place, thirdParty, engagementId } = meeting;
  const [details, setDetails] = useState<MeetingDetails>({ type, channel, place, thirdParty, engagementId });
  const save = async (): Promise<void> => {
    if (await change.run({ id: meeting.id, ...details }, { done: t('meetings.form.saved') })) onDone();
  };
  return (
    <PartForm title={t('meetings.form.details')} save={t('meetings.form.saveDetails')} pending={change.pending} onSave={save} onCancel={onDone}>
      <MeetingFields value={details} onChange={setDetails} />
    </PartForm>
  );
}
