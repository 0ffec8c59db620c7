import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CALL_MINUTES } from '#shared/domain/sales/qualification.ts';
import { MINUTE, SECOND } from '#shared/time/duration.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import styles from '../sales.module.css';

const css = classes(styles);

type Props = { readonly minutes: number | null; readonly onMinutes: (minutes: number | null) => void };

/** Fifteen minutes that run down while one talks; at the end of the call the minutes are filled in. */
export function CallTimer({ minutes, onMinutes }: Props) {
  const { t } = useTranslation();
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const elapsed = useElapsed(startedAt);
  const left = CALL_MINUTES * MINUTE - elapsed;
  const stop = (): void => {
    setStartedAt(null);
    onMinutes(Math.max(1, Math.round(elapsed / MINUTE)));
  };
  return (
    <section className={css('timer')} aria-label={t('sales.call.timer')}>
      {startedAt === null ? (
        <Button onPress={() => setStartedAt(performance.now())}>{t('sales.call.start')}</Button>
      ) : (
        <Button onPress={stop}>{t('sales.call.stop')}</Button>
      )}
      {startedAt !== null && <span className={css('clock')}>{t(left >= 0 ? 'sales.call.left' : 'sales.call.over', { time: minutesAndSeconds(left) })}</span>}
      {startedAt === null && (
        <div className={css('short')}>
          <NumberField label={t('sales.common.minutes')} min={0} max={24 * 60} value={minutes} onChange={onMinutes} />
        </div>
      )}
    </section>
  );
}

/** Milliseconds since a start that `performance.now()` gave: a clock that nobody sets. */
function useElapsed(startedAt: number | null): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    if (startedAt === null) return undefined;
    const tick = (): void => setElapsed(performance.now() - startedAt);
    tick();
    const timer = setInterval(tick, SECOND);
    return () => clearInterval(timer);
  }, [startedAt]);
  return elapsed;
}

function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
