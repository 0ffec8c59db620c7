import { formatDay } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';

import { addDays, day } from '../../time/day.ts';
import type { OfficeHours } from '../practice.ts';

/** A Monday, to name the weekdays by. */
const MONDAY = day.parse('2024-01-01');

/** "Monday to Friday 9 to 17, Saturday 10 to 12"; empty for a practice that is never open. */
export function hoursInWords(hours: OfficeHours, { t, language }: Text): string {
  return runsOf(hours)
    .map(({ from, to, open }) => {
      const days = from === to ? nameOf(from, language) : t('expectations.places.days', { from: nameOf(from, language), to: nameOf(to, language) });
      return t('expectations.places.hours', { days, from: clockOf(open.from), to: clockOf(open.to) });
    })
    .join(', ');
}

type Open = NonNullable<OfficeHours[number]>;
type Run = { readonly from: number; readonly to: number; readonly open: Open };

function nameOf(index: number, language: Text['language']): string {
  return formatDay(addDays(MONDAY, index), language, 'weekdayOnly');
}

/** Neighbouring days with the same hours, together. */
function runsOf(hours: OfficeHours): Run[] {
  return hours.reduce<Run[]>((runs, open, index) => {
    if (!open) return runs;
    const last = runs.at(-1);
    const goesOn = last && last.to === index - 1 && last.open.from === open.from && last.open.to === open.to;
    return goesOn ? [...runs.slice(0, -1), { ...last, to: index }] : [...runs, { from: index, to: index, open }];
  }, []);
}

/** 09:00 is nine, 09:30 stays as it is. */
function clockOf(time: string): string {
  const [hour, minute] = time.split(':');
  return minute === '00' ? String(Number(hour)) : `${Number(hour)}:${minute}`;
}
