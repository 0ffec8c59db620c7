import { bandBegins } from '#shared/domain/gap.ts';
import { addDays, instantOf, type Day } from '#shared/time/day.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { ReminderSource, Wanted } from '../source.ts';

/** Clients owed news: each band they come into once, on its first day. Whoever is away is left in peace. */
export const update: ReminderSource = ({ gaps, today, zone }) => {
  const midnightOf = midnights(zone);
  const wanted: Wanted[] = [];
  for (const [clientId, { band, backOn, gapDays, targetDays, since, dueOn, neverInformed }] of gaps) {
    if (band === 'fresh' || backOn !== null) continue;
    const enteredOn = addDays(today, bandBegins(band, targetDays) - gapDays);
    wanted.push({
      kind: 'update',
      refId: clientId,
      clientId,
      key: `${enteredOn} ${band}`,
      dueAt: midnightOf(enteredOn),
      policy: 'next_working_time',
      expiresAt: null,
      subject: { kind: 'update', entered: band, since, dueOn, targetDays, neverInformed },
    });
  }
  return wanted;
};

/** Thousands of clients share a few days: each is found once. */
function midnights(zone: string): (day: Day) => Instant {
  const known = new Map<Day, Instant>();
  return (day) => {
    const at = known.get(day) ?? instantOf(day, '00:00', zone);
    known.set(day, at);
    return at;
  };
}
