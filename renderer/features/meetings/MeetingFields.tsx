import { useTranslation } from 'react-i18next';
import { MEETING_TYPES, type MeetingDetails } from '#shared/domain/meetings/meeting.ts';
import { MEETING_CHANNELS } from '#shared/domain/sales/slot-offer.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

type Props = { readonly value: MeetingDetails; readonly onChange: (value: MeetingDetails) => void };

/** What a meeting is for, how and where it takes place, and who else comes. */
export function MeetingFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const types = MEETING_TYPES.map((each) => ({ value: each, label: t(`meetings.type.${each}`) }));
  const channels = MEETING_CHANNELS.map((each) => ({ value: each, label: t(`interactions.channel.${each}`) }));
  return (
    <>
      <FormRow>
        <Select label={t('meetings.form.type')} options={types} value={value.type} onChange={(type) => onChange({ ...value, type })} />
        <Select label={t('meetings.form.channel')} options={channels} value={value.channel} onChange={(channel) => onChange({ ...value, channel })} />
      </FormRow>
      <TextField
        label={t('meetings.form.place')}
        hint={t('meetings.form.placeHint')}
        maxLength={500}
        value={value.place}
        onChange={(place) => onChange({ ...value, place })}
      />
      <TextField
        label={t('meetings.form.thirdParty')}
        hint={t('meetings.form.thirdPartyHint')}
        maxLength={500}
        value={value.thirdParty}
        onChange={(thirdParty) => onChange({ ...value, thirdParty })}
      />
    </>
  );
}
