import { bandBegins } from '#shared/domain/gap.ts';
import { addDays } from '#shared/time/day.ts';
import { midnightsIn } from '../midnights.ts';
import type { ReminderSource, Wanted } from '../source.ts';

/** Clients owed news: each band they come into once, on its first day. Whoever is away is left in peace. */
export const update: ReminderSource = ({ gaps, today, zone }) => {
  const midnightOf = midnightsIn(zone);
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
