import type { TodaySubject } from '#shared/contract/today.ts';
import type { GapView } from '#shared/contract/views.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Ranked } from '#shared/domain/today-order.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import type { Practice } from '../handlers/context.ts';
import type { ReadDb } from '../store/sql.ts';

/** What every kind is told of the day. */
export type DayFacts = {
  readonly practice: Practice;
  readonly read: ReadDb;
  readonly now: Instant;
  readonly today: Day;
  readonly zone: string;
  /** The first moment of tomorrow: what is due before it is due today. */
  readonly until: Instant;
  readonly gaps: ReadonlyMap<ClientId, GapView>;
};

/** A line before anybody's name is known. */
export type Candidate = Ranked & {
  readonly refId: number;
  readonly clientId: ClientId;
  readonly at: Instant | null;
  /** Only where there is no moment. */
  readonly on?: Day;
  readonly subject: TodaySubject;
};

/** All lines of a kind, in few questions over indexes: never one a client. */
export type LineSource = (day: DayFacts) => readonly Candidate[];
