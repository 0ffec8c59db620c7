import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import styles from './clocks.module.css';
import type { Due } from './use-capture.ts';

const css = classes(styles);

type Props = {
  readonly due: Due;
  readonly error: string | null;
  readonly onChange: (part: { readonly on?: string | null; readonly time?: string | null }) => void;
};

/** Until when: 24 hours unless somebody says otherwise. */
export function DueFields({ due, error, onChange }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  return (
    <div>
      <div className={css('moment')}>
        <DateField label={t('clocks.due.on')} min={today} value={due.on} onChange={(on) => onChange({ on, time: due.time })} error={error} />
        <TimeField label={t('clocks.due.time')} value={due.time} onChange={(time) => onChange({ time, on: due.on })} />
      </div>
      {due.usual && (
        <p className={css('usual')}>
          {due.isUsual ? (
            t('clocks.due.isUsual')
          ) : (
            <LinkButton onPress={() => onChange({ on: null, time: null })}>{t('clocks.due.backToUsual', { when: due.usual.words })}</LinkButton>
          )}
        </p>
      )}
    </div>
  );
}
