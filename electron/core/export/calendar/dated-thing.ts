import type { ClientId } from '#shared/domain/ids.ts';
import type { Text } from '#shared/text/index.ts';
import type { Day } from '#shared/time/day.ts';
import { MINUTE } from '#shared/time/duration.ts';

/** Something with a date, as a calendar shows it; `uid` stays the same as long as the thing does. */
export type DatedThing = {
  readonly uid: string;
  readonly title: string;
  readonly when: { readonly on: Day } | { readonly from: number; readonly to: number };
  readonly place?: string;
  /** `tentative`: offered and not yet chosen. `cancelled` takes it out of a calendar that has it. */
  readonly status?: 'tentative' | 'cancelled';
  /** How often it was changed since it got its identifier. */
  readonly sequence?: number;
  /** It rings when it begins, and takes up nobody's time. */
  readonly alarm?: boolean;
};

/** What a thing is written with: whose it is, by name and by its lasting identifier. */
export type Named = { readonly clientId: ClientId; readonly uid: string; readonly id: number; readonly client: string };
export type Words = Text['t'];

/** A dated moment without a length is shown as a quarter of an hour. */
export const SHORT_MS = 15 * MINUTE;
