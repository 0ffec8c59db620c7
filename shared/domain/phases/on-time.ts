import { addDays, type Day } from '../../time/day.ts';
import { ENOUGH_ASKS } from '../statistics/responsiveness.ts';
import type { AskedItem } from './asks.ts';
import { BEGINNING_DAYS } from './drift.ts';
import { episodes, heldBack } from './episodes.ts';
import type { ClientFacts, Measuring } from './measure.ts';
import { SIGNALS, type Signal } from './signal.ts';

/** Spec 4.5 and 4.7. */
const SHARE_DAYS = 90;
const FALLEN_BY = 0.2;

/** S7: less arrives in time than at the beginning. */
export function onTimeSignals({ items, startedOn, slow }: ClientFacts, { from, today }: Measuring): Signal[] {
  const due = items.filter(({ waived, dueOn }) => !waived && dueOn !== null && !slow.some((it) => it.from <= dueOn && dueOn <= it.to));
  const grown = addDays(startedOn, BEGINNING_DAYS);
  const base = shareOf(due, { from: startedOn, before: grown });
  if (base === null) return [];
  const shareAt = (day: Day): number | null => shareOf(due, { from: addDays(day, -SHARE_DAYS), before: day });
  const weightAt = (day: Day): number => {
    const share = shareAt(day);
    // A fifth of a share is not a number of a computer's: 0.8 − 0.6 falls short of it.
    return share !== null && base - share >= FALLEN_BY - 1e-9 ? SIGNALS.S7.weight : 0;
  };
  return episodes(heldBack(weightAt, slow), { from: from > grown ? from : grown, to: today }).map((parts) => ({
    source: 'measured',
    code: 'S7',
    ref: parts[0]?.from ?? today,
    parts,
    text: '',
    kind: null,
    value: shareAt(parts.at(-1)?.to ?? today),
    base,
  }));
}

/** Of what fell due in these days; null with fewer than three. */
function shareOf(items: readonly AskedItem[], { from, before }: { readonly from: Day; readonly before: Day }): number | null {
  const due = items.filter(({ dueOn }) => dueOn !== null && from <= dueOn && dueOn < before);
  if (due.length < ENOUGH_ASKS) return null;
  return due.filter(({ receivedOn, dueOn }) => receivedOn !== null && dueOn !== null && receivedOn <= dueOn).length / due.length;
}
