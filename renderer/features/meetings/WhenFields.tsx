import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { MomentFields } from '../sales/MomentFields.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';
import { TimeNotices } from './TimeNotices.tsx';
import { agreedTime, type When } from './when.ts';

const css = classes({ ...lists, ...styles });

type Props = {
  readonly value: When;
  readonly onChange: (value: When) => void;
  /** Whose meeting it is, and which one it is itself. */
  readonly of: { readonly clientId: number; readonly except: number | null };
};

/** Day, hour and length of a meeting, with what speaks against them. */
export function WhenFields({ value, onChange, of }: Props) {
  const { t } = useTranslation();
  const { zone, today } = useToday();
  const { moment, length } = value;
  const time = agreedTime(value, zone);
  return (
    <>
      <MomentFields
        dayLabel={t('meetings.form.day')}
        timeLabel={t('meetings.form.time')}
        value={moment}
        onChange={(next) => onChange({ length, moment: next })}
        min={today}
      />
      <div className={css('short')}>
        <NumberField
          label={t('meetings.form.minutes')}
          min={5}
          max={480}
          step={5}
          value={length.minutes}
          onChange={(minutes) => onChange({ moment, length: { minutes } })}
        />
      </div>
      {time && <TimeNotices ask={{ ...of, ...time }} />}
    </>
  );
}
