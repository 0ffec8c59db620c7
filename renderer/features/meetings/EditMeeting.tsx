import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '#shared/contract/meeting-views.ts';
import type { MeetingDetails } from '#shared/domain/meetings/meeting.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import styles from './meetings.module.css';

const css = classes(styles);

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
    <section className={css('section', 'stack')}>
      <SectionHead title={t('meetings.form.details')} />
      <MeetingFields value={details} onChange={setDetails} />
      <div className={css('acts')}>
        <Button kind="go" pending={change.pending} onPress={() => void save()}>
          {t('meetings.form.saveDetails')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('meetings.form.cancel')}
        </Button>
      </div>
    </section>
  );
}
