import { isOpen } from '#shared/domain/requests/next-ask.ts';
import { dayOf } from '#shared/time/day.ts';
import { knownLists, type Known } from '../../requests/facts.ts';
import { openListIds } from '../../store/requests.ts';
import type { Candidate, DayFacts, LineSource } from '../line-source.ts';

/** Lists of which something may be asked again, from the day it is planned for; a date of the law that is near comes first. */
export const retreat: LineSource = (day) => knownLists(day.practice, openListIds(day.read)).flatMap((known) => lineOf(known, day) ?? []);

function lineOf({ root, items, next }: Known, { until, zone }: DayFacts): Candidate | null {
  if (next.state !== 'due' || next.askAt >= until) return null;
  const { as, now, statutory } = next.ask;
  const named = now.flatMap((id) => items.find((item) => item.id === id)?.text ?? []);
  const statutoryOn = statutory ? root.statutoryOn : null;
  return {
    refId: root.id,
    clientId: root.clientId,
    rank: statutory ? 'deadline' : 'retreat',
    order: [next.askAt],
    at: null,
    on: dayOf(next.askAt, zone),
    subject: { kind: 'retreat', title: root.title, as, items: named, open: items.filter(isOpen).length, statutoryOn },
  };
}
