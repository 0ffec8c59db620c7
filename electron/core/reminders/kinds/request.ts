import { isOpen } from '#shared/domain/requests/next-ask.ts';
import { addDays, dayOf, instantOf } from '#shared/time/day.ts';
import { knownLists, type Known } from '../../requests/facts.ts';
import { openListIds } from '../../store/requests.ts';
import { morningOf } from '../morning-of.ts';
import type { ReminderFacts, ReminderSource, Wanted } from '../source.ts';

/** After that, the day before is over. */
const NOON = '12:00';

/** Lists of which something is open: the day before they are due, and when something is to be asked for again. */
export const request: ReminderSource = (facts) =>
  knownLists(facts.practice, openListIds(facts.read))
    .flatMap((known) => [eveOf(known, facts), againOf(known, facts)])
    .filter((it) => it !== null && it.dueAt < facts.horizon)
    .flatMap((it) => it ?? []);

function eveOf({ root, items, facts: { lastAsk }, next }: Known, { zone }: ReminderFacts): Wanted | null {
  const dueOn = lastAsk?.dueOn ?? null;
  if (lastAsk === null || dueOn === null || next.state === 'quiet' || dueOn <= dayOf(lastAsk.at, zone)) return null;
  const open = items.filter(isOpen).map(({ text }) => text);
  return {
    ...about(root),
    key: `${dueOn} eve`,
    dueAt: morningOf(addDays(dueOn, -1), zone),
    expiresAt: instantOf(dueOn, NOON, zone),
    subject: { kind: 'request', about: 'eve', items: open, open: open.length, dueOn },
  };
}

function againOf({ root, items, next }: Known, { zone }: ReminderFacts): Wanted | null {
  if (next.state !== 'due' && next.state !== 'waiting') return null;
  const { as, now } = next.ask;
  if (as === 'thanks' || as === 'wrong') return null;
  const named = now.flatMap((id) => items.find((item) => item.id === id)?.text ?? []);
  return {
    ...about(root),
    key: `${dayOf(next.askAt, zone)} ${as}`,
    dueAt: next.askAt,
    expiresAt: null,
    subject: { kind: 'request', about: as === 'third' ? 'third' : 'retreat', items: named, open: items.filter(isOpen).length, dueOn: null },
  };
}

function about({ id: refId, clientId }: Known['root']) {
  return { kind: 'request', refId, clientId, policy: 'next_working_time' } as const;
}
