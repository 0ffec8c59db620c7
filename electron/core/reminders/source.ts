import type { GapView } from '#shared/contract/views.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { ClosedPolicy } from '#shared/domain/reminders/moments.ts';
import type { ReminderKind, ReminderSubject } from '#shared/domain/reminders/subject.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import type { Practice } from '../handlers/context.ts';
import type { ReadDb } from '../store/sql.ts';

/** What every kind is told of the moment. */
export type ReminderFacts = {
  readonly practice: Practice;
  readonly read: ReadDb;
  readonly now: Instant;
  readonly today: Day;
  readonly zone: string;
  /** The first moment of the day after tomorrow: what is due before it is planned. */
  readonly horizon: Instant;
  readonly gaps: ReadonlyMap<ClientId, GapView>;
};

/** Something that is to be said, before anybody's name is known. */
export type Wanted = {
  readonly kind: ReminderKind;
  readonly refId: number;
  readonly clientId: ClientId | null;
  /** The local date of the occurrence, with its time where it can move within a day: said once however often it is worked out. */
  readonly key: string;
  readonly dueAt: Instant;
  readonly policy: ClosedPolicy;
  /** When nobody needs it any more; null: never. */
  readonly expiresAt: Instant | null;
  readonly subject: ReminderSubject;
};

/** All that is open of a kind and due before the horizon, what has passed included, in few questions over indexes; what it no longer names is settled. */
export type ReminderSource = (facts: ReminderFacts) => readonly Wanted[];
