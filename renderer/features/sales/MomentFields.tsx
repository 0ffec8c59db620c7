import { DateField } from '../../ui/DateField.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import type { Moment } from './moment.ts';

type Props = {
  readonly dayLabel: string;
  readonly timeLabel: string;
  readonly value: Moment;
  readonly onChange: (value: { on: string | null; time: string | null }) => void;
  readonly dayError?: string | null | undefined;
  readonly timeError?: string | null | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
};

/** A day and an hour, set together: what refuses the one speaks of both. */
export function MomentFields({ dayLabel, timeLabel, value, onChange, dayError, timeError, min, max }: Props) {
  return (
    <FormRow>
      <DateField label={dayLabel} value={value.on} min={min} max={max} error={dayError} onChange={(on) => onChange({ ...value, on })} />
      <TimeField label={timeLabel} value={value.time} error={timeError} onChange={(time) => onChange({ ...value, time })} />
    </FormRow>
  );
}
