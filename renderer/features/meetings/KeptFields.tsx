import { useTranslation } from 'react-i18next';
import { ARRIVALS } from '#shared/domain/meetings/meeting.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Kept } from './use-kept.ts';

type Props = { readonly value: Kept; readonly onChange: (value: Kept) => void };

const PREPARED = { unsaid: null, yes: true, no: false } as const;
type Said = keyof typeof PREPARED;
const SAID: readonly Said[] = ['unsaid', 'yes', 'no'];

/** Decided, how they came, and how it felt. */
export function KeptFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const arrivals = [
    { value: 'unsaid' as const, label: t('meetings.settle.unsaid') },
    ...ARRIVALS.map((each) => ({ value: each, label: t(`meetings.arrival.${each}`) })),
  ];
  const prepared = SAID.find((each) => PREPARED[each] === value.prepared) ?? 'unsaid';
  return (
    <>
      <TextArea
        label={t('meetings.settle.decided')}
        hint={t('meetings.settle.decidedHint')}
        rows={5}
        value={value.decided}
        onChange={(decided) => onChange({ ...value, decided })}
      />
      <FormRow>
        <Select
          label={t('meetings.settle.arrival')}
          options={arrivals}
          value={value.arrival ?? 'unsaid'}
          onChange={(arrival) => onChange({ ...value, arrival: arrival === 'unsaid' ? null : arrival })}
        />
        <Select
          label={t('meetings.settle.prepared')}
          options={SAID.map((each) => ({ value: each, label: t(`meetings.settle.${each}`) }))}
          value={prepared}
          onChange={(said) => onChange({ ...value, prepared: PREPARED[said] })}
        />
      </FormRow>
      <TextField
        label={t('meetings.settle.mood')}
        hint={t('meetings.settle.moodHint')}
        maxLength={500}
        value={value.mood}
        onChange={(mood) => onChange({ ...value, mood })}
      />
    </>
  );
}
