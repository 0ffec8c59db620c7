import { assertNever } from '../../lib/assert-never.ts';
import { addMonths, type Day } from '../../time/day.ts';
import type { Repeats } from './request-list.ts';

const MONTHS: Readonly<Record<Repeats, number>> = { once: 0, monthly: 1, quarterly: 3, yearly: 12 };

/** The stretch of time a list of this day belongs to: "2026-11", "2026-Q4", "2026"; empty for what is asked once. */
export function periodOf(on: Day, repeats: Repeats): string {
  const [year = '', month = ''] = on.split('-');
  switch (repeats) {
    case 'monthly':
      return `${year}-${month}`;
    case 'quarterly':
      return `${year}-Q${Math.ceil(Number(month) / MONTHS.quarterly)}`;
    case 'yearly':
      return year;
    case 'once':
      return '';
    default:
      return assertNever(repeats);
  }
}

/** The same day of the next period; of what is asked once there is none. */
export function inNextPeriod(on: Day, repeats: Repeats): Day {
  return addMonths(on, MONTHS[repeats]);
}
