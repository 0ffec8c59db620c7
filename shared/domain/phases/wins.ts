import { addDays, type Day } from '../../time/day.ts';
import type { ClientFacts, Measuring } from './measure.ts';
import { SIGNALS, type Signal } from './signal.ts';

/** At least one visible result in so many days; our own number (spec 2.17). */
export const WIN_DAYS = 42;

/** S10: nothing to see for six weeks. A win counts once it has been told. */
export function noWinSignals({ toldOn, startedOn }: Pick<ClientFacts, 'toldOn' | 'startedOn'>, { today }: Pick<Measuring, 'today'>): Signal[] {
  const starts: Day[] = [startedOn, ...toldOn.filter((on) => on > startedOn)];
  return starts.flatMap((since, n): Signal[] => {
    const next = starts[n + 1];
    const [from, to] = [addDays(since, WIN_DAYS), next ? addDays(next, -1) : null];
    if (from > today || (to !== null && to < from)) return [];
    return [{ source: 'measured', code: 'S10', ref: since, text: '', kind: null, value: null, base: null, parts: [{ from, to, weight: SIGNALS.S10.weight }] }];
  });
}
