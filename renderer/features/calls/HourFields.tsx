import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallsView } from '#shared/contract/calls.ts';
import { addDays, WEEKDAYS, type Day, type Weekday } from '#shared/time/day.ts';
import { formatDay } from '#shared/text/format.ts';
import { useLanguage } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import lists from '../rhythm/lists.module.css';
import styles from './calls.module.css';

const css = classes({ ...lists, ...styles });
/** A Monday; only the names of its week are read. */
const SOME_MONDAY = '2024-01-01' as Day;

/** Names of the weekdays, Monday first. */
export function useWeekdayName(): (weekday: Weekday) => string {
  const language = useLanguage();
  return (weekday) => formatDay(addDays(SOME_MONDAY, weekday - 1), language, 'weekdayOnly');
}

/** When the weekly hour is. */
export function HourFields({ settings, onDone }: { readonly settings: CallsView['settings']; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const nameOf = useWeekdayName();
  const plan = useAct('calls.plan');
  const form = useFocusBack<HTMLFormElement>();
  const [weekday, setWeekday] = useState<Weekday>(settings?.weekday ?? 5);
  const [from, setFrom] = useState<string | null>(settings?.from ?? '10:00');
  const [minutes, setMinutes] = useState<number | null>(settings?.minutes ?? 60);
  const options = WEEKDAYS.map((value) => ({ value: String(value), label: nameOf(value) }));
  const save = async (): Promise<void> => {
    if (from === null || minutes === null) return;
    if (await plan.run({ block: { weekday, from, minutes } }, { done: t('calls.saved') })) onDone();
  };
  const clear = async (): Promise<void> => {
    if (await plan.run({ block: null }, { done: t('calls.cleared') })) onDone();
  };
  return (
    <form
      ref={form}
      className={css('stack', 'narrow', 'hour')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={css('fields')}>
        <Select
          label={t('calls.weekday')}
          options={options}
          value={String(weekday)}
          onChange={(value) => setWeekday(WEEKDAYS.find((each) => String(each) === value) ?? weekday)}
        />
        <TimeField label={t('calls.from')} value={from} onChange={setFrom} />
        <NumberField label={t('calls.minutes')} min={15} max={240} step={15} value={minutes} onChange={setMinutes} />
      </div>
      <div className={css('acts')}>
        <Button kind="go" type="submit" pending={plan.pending} isDisabled={from === null || minutes === null}>
          {t('calls.save')}
        </Button>
        {settings && <Button onPress={() => void clear()}>{t('calls.clear')}</Button>}
        <Button kind="quiet" onPress={onDone}>
          {t('calls.cancel')}
        </Button>
      </div>
    </form>
  );
}
