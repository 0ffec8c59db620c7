import type { Instant } from '../../time/clock.ts';
import { MINUTE, SECOND } from '../../time/duration.ts';

/** Something that is due to be said and has not been. */
export type Due = {
  readonly id: number;
  readonly effectiveAt: Instant;
  /** Set by the practitioner for a time, not by the program of itself. */
  readonly own: boolean;
};

/** What has been said already, and whether it may be said now. */
export type Manners = {
  readonly now: Instant;
  /** The practice is open, and it is not quiet. */
  readonly open: boolean;
  /** Until the quiet hours end, or null: one's own reminders keep them, too. */
  readonly quietUntil: Instant | null;
  /** Notifications of the program since midnight. */
  readonly saidToday: number;
  readonly lastSaidAt: Instant | null;
};

/** Spec, part 6. */
export const NOTIFICATIONS_A_DAY = 5;
/** REM-08: above this, or older than that, they come as one. */
const SINGLES_MAX = 3;
const STALE_MS = 10 * MINUTE;
/** REM-08: never two within this. */
const APART_MS = 10 * SECOND;

export type Announcement =
  /** `after`: nothing can change before that moment; null: until something is written or the practice opens. */
  { readonly kind: 'nothing'; readonly after: Instant | null } | { readonly kind: 'one' | 'digest'; readonly ids: readonly number[] };

/** What may be said: one's own at its time, the program's while the practice is open and not too often a day. */
export function sayable(due: readonly Due[], { now, open, quietUntil, saidToday }: Manners): Due[] {
  return due.filter((it) => it.effectiveAt <= now && (it.own ? quietUntil === null : open && saidToday < NOTIFICATIONS_A_DAY));
}

/** What is said now. Called again after each: three fresh ones come one by one. What is held back waits for a digest. */
export function announcementOf(due: readonly Due[], manners: Manners): Announcement {
  const { now, lastSaidAt } = manners;
  const may = sayable(due, manners);
  if (may.length === 0) return { kind: 'nothing', after: null };
  if (lastSaidAt !== null && now >= lastSaidAt && now - lastSaidAt < APART_MS) return { kind: 'nothing', after: lastSaidAt + APART_MS };
  const inOrder = may.toSorted((a, b) => a.effectiveAt - b.effectiveAt || a.id - b.id);
  const isStale = inOrder.some((it) => now - it.effectiveAt >= STALE_MS);
  if (inOrder.length > SINGLES_MAX || (isStale && inOrder.length > 1)) return { kind: 'digest', ids: inOrder.map(({ id }) => id) };
  return { kind: isStale ? 'digest' : 'one', ids: [inOrder[0]!.id] };
}
