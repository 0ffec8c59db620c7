import type { ClientId } from '#shared/domain/ids.ts';
import { momentOf } from '#shared/domain/reminders/moments.ts';
import { coming } from '#shared/domain/reminders/own-times.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import type { Instant } from '#shared/time/clock.ts';
import { activeReminders } from '../../store/reminders.ts';
import type { ReadDb } from '../../store/sql.ts';
import { SHORT_MS, type DatedThing, type Words } from './dated-thing.ts';

/** A quarter ahead, each time by itself: what a phone makes of a rule is its own affair. */
const AHEAD_MS = 91 * DAY_OF_HOURS;
/** Every day of it. */
const TIMES_MAX = 92;

type Around = {
  readonly now: Instant;
  readonly zone: string;
  readonly only: ClientId | null;
  /** By id: who is exported. */ readonly names: ReadonlyMap<ClientId, { readonly name: string }>;
};

/** One's own reminders to come, with an alarm: a computer that sleeps wakes nobody, a telephone does (REM-44). */
export function ownReminders(db: ReadDb, { now, zone, only, names }: Around, t: Words): DatedThing[] {
  return activeReminders(db, only).flatMap(({ id, clientId, text, ...rule }) => {
    const client = clientId === null ? undefined : names.get(clientId)?.name;
    const title = client === undefined ? text : t('exports.event.named', { client, what: text });
    return coming(rule, { now, here: zone }, TIMES_MAX).flatMap((on) => {
      const from = momentOf(on, rule, zone);
      return from - now > AHEAD_MS ? [] : [{ uid: `reminder-${id}-${on}`, title, when: { from, to: from + SHORT_MS }, alarm: true }];
    });
  });
}
