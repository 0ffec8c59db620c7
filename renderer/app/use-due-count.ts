import { formatNumber } from '#shared/text/format.ts';
import { useCall } from '../api/use-call.ts';
import { useLanguage, useStart } from './start.tsx';

/** What is due grows with the time, also while nobody looks at the page. */
const FRESH_MS = 60_000;

/** How many lines of Today are due; on a day of absence, those that cannot wait. */
export function useDueCount(): number | undefined {
  const today = useCall('today.get', {}, { everyMs: FRESH_MS, evenHidden: true }).data;
  return today?.away ? today.hard : today?.total;
}

/** The number that the tab of a browser shows; none in the sample, where nothing is owed to anybody. */
export function useDueWords(): string | null {
  const due = useDueCount();
  const language = useLanguage();
  const { sample } = useStart();
  return sample || !due ? null : formatNumber(due, language);
}
