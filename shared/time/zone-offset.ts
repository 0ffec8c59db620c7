import { Temporal } from 'temporal-polyfill';
import type { Instant } from './clock.ts';
import { DAY_OF_HOURS } from './duration.ts';

/** A stretch of time in which a zone keeps one distance from UTC. */
type Stretch = { readonly from: Instant; readonly until: Instant; readonly offsetMs: number };

/** Stretches already asked for. Temporal is exact and slow: a list of ten thousand days needs one answer a stretch, not ten thousand. */
const known = new Map<string, Stretch[]>();

/** Milliseconds that wall clocks in `zone` are ahead of UTC at `instant`. Throws RangeError for a zone the system does not know. */
export function offsetAt(instant: Instant, zone: string): number {
  return stretchAt(instant, zone).offsetMs;
}

/** Farther apart than two offsets ever were: clocks were set a day forwards or back at the date line. */
const FAR = 2 * DAY_OF_HOURS;

/** The one instant at which clocks in `zone` show `wall`, told as if it were UTC; null near a clock change, and for what is no time. */
export function settledInstant(wall: number, zone: string): Instant | null {
  if (Number.isNaN(wall)) return null;
  const { from, until, offsetMs } = stretchAt(wall, zone);
  return wall - FAR >= from && wall + FAR < until ? wall - offsetMs : null;
}

/** What was asked last: of a hundred thousand moments most follow one from the same stretch. */
let last: { readonly zone: string; readonly stretch: Stretch } | null = null;

function stretchAt(instant: Instant, zone: string): Stretch {
  if (last?.zone === zone && instant >= last.stretch.from && instant < last.stretch.until) return last.stretch;
  const stretches = known.get(zone) ?? [];
  const hit = stretches.find((it) => instant >= it.from && instant < it.until);
  const stretch = hit ?? stretchAround(instant, zone);
  if (!hit) known.set(zone, [stretch, ...stretches]);
  last = { zone, stretch };
  return stretch;
}

function stretchAround(instant: Instant, zone: string): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  // The transition before the next millisecond is the one this instant stands after, or on.
  const from = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY;
  const until = here.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return { from, until, offsetMs: here.offsetNanoseconds / 1_000_000 };
}
