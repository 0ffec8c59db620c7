import { useTranslation } from 'react-i18next';
import { MEETING_CHANNELS } from '#shared/domain/sales/slot-offer.ts';
import { useToday } from '../../../app/start.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ZoneSelect } from '../../settings/PlaceSelects.tsx';
import type { Moment } from '../moment.ts';
import { MomentFields } from '../MomentFields.tsx';
import type { OfferDraft } from './offer-draft.ts';

type Props = {
  readonly draft: OfferDraft;
  readonly setDraft: (draft: OfferDraft) => void;
  readonly moments: { readonly first: Moment; readonly second: Moment };
  readonly phoneOnly: boolean;
};

/** How one meets, for how long, and the two times. */
export function OfferFields({ draft, setDraft, moments, phoneOnly }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  const channels = MEETING_CHANNELS.filter((channel) => !phoneOnly || channel === 'phone').map((value) => ({
    value,
    label: t(`interactions.channel.${value}`),
  }));
  const set = (change: Partial<OfferDraft>): void => setDraft({ ...draft, ...change });
  return (
    <>
      <FormRow>
        <Select label={t('sales.common.channel')} options={channels} value={draft.channel} onChange={(channel) => set({ channel })} />
        <NumberField label={t('sales.slots.length')} min={5} max={480} step={5} value={draft.minutes} onChange={(minutes) => set({ minutes })} />
        <ZoneSelect
          label={t('sales.slots.clientZone')}
          none={t('sales.slots.sameZone')}
          value={draft.clientZone}
          onChange={(clientZone) => set({ clientZone })}
        />
      </FormRow>
      <MomentFields
        dayLabel={t('sales.slots.first')}
        timeLabel={t('sales.common.time')}
        min={today}
        value={moments.first}
        onChange={(first) => set({ first })}
      />
      <MomentFields
        dayLabel={t('sales.slots.other')}
        timeLabel={t('sales.common.time')}
        min={today}
        value={moments.second}
        onChange={(second) => set({ second })}
      />
      <Checkbox value={draft.urgent} onChange={(urgent) => set({ urgent })}>
        {t('sales.slots.urgent')}
      </Checkbox>
      {draft.urgent && <TextField label={t('sales.slots.urgentWhy')} value={draft.why} onChange={(why) => set({ why })} isRequired />}
    </>
  );
}
