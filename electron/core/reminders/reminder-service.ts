import { NOTIFICATIONS_A_DAY } from '#shared/domain/reminders/announce.ts';
import type { Instant } from '#shared/time/clock.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { MINUTE, SECOND } from '#shared/time/duration.ts';
import type { Practice } from '../handlers/context.ts';
import type { Ports } from '../ports.ts';
import { expireOccurrences, isAnyExpired, isAnyOwnDueSince, nextEffectiveAt, saidSince } from '../store/reminder-occurrences.ts';
import { floatingReminders, saveState, stateRow } from '../store/reminders.ts';
import { todayCount } from '../today/today.ts';
import { Announcer } from './announcer.ts';
import { calendarKey, momentIn, zoneOfKey, type Moment } from './moment.ts';
import { plan } from './plan.ts';
import { planOwn } from './plan-own.ts';
import type { WriteDb } from '../store/sql.ts';

/** No timer waits longer (REM-01), and none is armed for less. */
const LONGEST_MS = 30 * SECOND;
const SHORTEST_MS = 250;
/** A beat so late means that the computer was asleep, whatever it says of itself (REM-05). */
const ASLEEP_MS = 90 * SECOND;
/** After waking, the zone and the network take a moment; so does a window that is just opening. */
const SETTLE_MS = 4 * SECOND;

/** Lines of Today also come by themselves, as when a draft has rested. */
const COUNT_MS = 5 * MINUTE;

export type ServiceParts = {
  readonly practice: Practice;
  readonly ports: Pick<Ports, 'timers' | 'notifier' | 'badge' | 'log'>;
  /** Nothing is announced: it is the sample. */
  readonly silent: boolean;
  readonly isLocked: () => boolean;
  /** The file is being written anew: nothing else may be written. */
  readonly isBusy: () => boolean;
  readonly onChanged: () => void;
  readonly onError: (error: unknown) => void;
};

/**
 * Looks at the clock, at least every 30 s, and says what is due: once, whatever the clock, the zone or the power do. Everything
 * it knows stands in the file; what it keeps here may be lost.
 */
export class ReminderService {
  readonly announcer: Announcer;
  private readonly parts: ServiceParts;
  private cancel: () => void;
  private armedFor: Instant = 0;
  private running = false;
  /** Something was written while it looked. */
  private asked = false;
  private stopped = false;
  private lookedAt: Instant | null = null;
  private settleUntil: Instant = 0;
  private planned: { readonly version: string; readonly today: Day; readonly at: Instant } | null = null;
  /** Changes that the service made itself. */
  private quiet = 0;
  private shownCount: number | null = null;
  private countedAt: Instant = 0;

  constructor(parts: ServiceParts) {
    this.parts = parts;
    this.announcer = new Announcer({ ...parts, write: (work) => this.writeQuietly(work) });
    this.cancel = () => undefined;
    this.arm(SETTLE_MS);
  }

  /** Something was written: what follows from it is worked out in a moment. */
  soon(): void {
    if (this.running) this.asked = true;
    else if (!this.stopped && this.armedFor > this.parts.practice.clock.now() + SHORTEST_MS) this.arm(SHORTEST_MS);
  }

  /** The computer woke up, or somebody came back. */
  woke(): void {
    this.announcer.tryAgain();
    this.settle(this.parts.practice.clock.now());
    this.arm(SETTLE_MS);
  }

  health() {
    const { practice, ports, silent } = this.parts;
    const { now, today, zone } = momentIn(practice);
    const { read } = practice.store;
    const { pausedUntil } = stateRow(read);
    return {
      sweptAt: this.lookedAt,
      nextAt: nextEffectiveAt(read, now),
      notices: ports.notifier.state(),
      pausedUntil: pausedUntil !== null && pausedUntil > now ? pausedUntil : null,
      saidToday: saidSince(read, instantOf(today, '00:00', zone)),
      cap: NOTIFICATIONS_A_DAY,
      sample: silent,
    };
  }

  stop(): void {
    this.stopped = true;
    this.cancel();
    this.parts.ports.badge.show(0);
  }

  /** One look at the clock. It never rejects: what fails is logged and tried again at the next beat (REM-10). */
  async tick(): Promise<void> {
    if (this.stopped || this.running) return;
    [this.running, this.asked] = [true, false];
    let again = LONGEST_MS;
    try {
      again = this.parts.isBusy() ? LONGEST_MS : await this.look();
    } catch (error) {
      this.announcer.doubt();
      // A practice that was closed meanwhile says it again when it is opened.
      if (!this.stopped) this.parts.onError(error);
    } finally {
      this.running = false;
      if (!this.stopped) this.arm(this.asked ? SHORTEST_MS : again);
    }
  }

  /** In how many milliseconds to look again. */
  private async look(): Promise<number> {
    const { practice } = this.parts;
    const now = practice.clock.now();
    if (this.lookedAt !== null && now - this.lookedAt > ASLEEP_MS) this.settle(now);
    this.lookedAt = now;
    if (now < this.settleUntil && this.settleUntil - now <= SETTLE_MS) return this.settleUntil - now;
    const moment = momentIn(practice);
    const planned = this.planIfNeeded(moment);
    const expired = this.expire(moment);
    if (planned !== 'not' || now - this.countedAt >= COUNT_MS || now < this.countedAt) this.count(now);
    const { said, after } = this.parts.silent ? { said: false, after: null } : await this.announcer.announce(moment);
    if (planned === 'changed' || expired || said) this.parts.onChanged();
    this.announcer.tidy();
    return (after ?? nextEffectiveAt(practice.store.read, now) ?? now + LONGEST_MS) - now;
  }

  private settle(now: Instant): void {
    this.settleUntil = now + SETTLE_MS;
    this.announcer.away(this.lookedAt);
  }

  /** Only when something was written since, on another day, or when the hours of the practice or its zone have changed. */
  private planIfNeeded(moment: Moment): 'not' | 'same' | 'changed' {
    const { practice } = this.parts;
    const { store } = practice;
    const state = stateRow(store.read);
    const calendar = calendarKey(practice, moment);
    const all = state.calendar !== calendar;
    const { planned } = this;
    if (!all && planned?.version === this.version() && planned.today === moment.today) return this.planWhatCame(moment);
    const changed = plan(practice, moment, all);
    if (all) {
      store.write((db) => saveState(db, { ...state, calendar }));
      this.tellOfZone(zoneOfKey(state.calendar), moment);
    }
    this.planned = { version: this.version(), today: moment.today, at: moment.now };
    return changed ? 'changed' : 'same';
  }

  private tellOfZone(before: string | null, moment: Moment): void {
    const { practice, silent } = this.parts;
    if (silent || before === null || before === moment.zone) return;
    const following = floatingReminders(practice.store.read);
    if (following > 0) void this.announcer.moved(following, moment);
  }

  /** One's own that have come are followed by their next time, and one line stands for all that came before it. */
  private planWhatCame(moment: Moment): 'not' | 'changed' {
    const { planned } = this;
    const { read } = this.parts.practice.store;
    if (!planned || (planned.at <= moment.now && !isAnyOwnDueSince(read, planned.at, moment.now))) return 'not';
    this.planned = { ...planned, at: moment.now };
    return this.writeQuietly((db) => planOwn(db, moment, false)) ? 'changed' : 'not';
  }

  /** Moved by every write of this connection, and by those of others; not by what only says how far the service is. */
  private version(): string {
    const { connection } = this.parts.practice.store;
    return `${changesOf(connection) - this.quiet} ${String(connection.pragma('data_version', { simple: true }))}`;
  }

  private writeQuietly<T>(work: (db: WriteDb) => T extends Promise<unknown> ? never : T): T {
    const { store } = this.parts.practice;
    const before = changesOf(store.connection);
    try {
      return store.write(work);
    } finally {
      this.quiet += changesOf(store.connection) - before;
    }
  }

  private expire({ now }: Moment): boolean {
    const { store } = this.parts.practice;
    return isAnyExpired(store.read, now) && this.writeQuietly((db) => expireOccurrences(db, now)) > 0;
  }

  private count(now: Instant): void {
    const { practice, ports, silent } = this.parts;
    this.countedAt = now;
    const count = silent ? 0 : todayCount(practice);
    if (count === this.shownCount) return;
    this.shownCount = count;
    ports.badge.show(count);
  }

  private arm(ms: number): void {
    const wait = Math.min(Math.max(ms, SHORTEST_MS), LONGEST_MS);
    this.armedFor = this.parts.practice.clock.now() + wait;
    this.cancel();
    this.cancel = this.parts.ports.timers.after(wait, () => void this.tick());
  }
}

function changesOf(connection: Practice['store']['connection']): number {
  return Number(connection.prepare('SELECT total_changes()').pluck().get());
}
