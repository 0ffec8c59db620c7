import type { ReminderView } from '#shared/contract/reminders.ts';
import {
  digestWords,
  lockedWords,
  reminderRoute,
  reminderWords,
  testWords,
  zoneWords,
  type Around,
  type ReminderWords,
} from '#shared/domain/reminders/words.ts';
import type { Instant } from '#shared/time/clock.ts';
import { HOUR, MINUTE, SECOND } from '#shared/time/duration.ts';
import { interfaceLanguage, type Practice } from '../handlers/context.ts';
import type { Notice, Ports } from '../ports.ts';
import { claim, claimedOccurrences, endOccurrences, markShown, openDeliveries, openNow, unclaim, type OccurrenceRow } from '../store/reminder-occurrences.ts';
import { settingsRow } from '../store/reminders.ts';
import { standingDeliveries } from '../store/standing-deliveries.ts';
import type { WriteDb } from '../store/sql.ts';
import { newUid } from '../store/uid.ts';
import { todayCount } from '../today/today.ts';
import { momentIn, type Moment } from './moment.ts';
import { decide, type Decision } from './sweep.ts';
import { reminderViews } from './views.ts';

/** A screen that takes nothing is tried less and less often. */
const FIRST_RETRY_MS = 30 * SECOND;
const LAST_RETRY_MS = 5 * MINUTE;
/** Nothing was said for so long: what comes now is what came while one was away. */
const AWAY_MS = HOUR;
/** What else is due waits its turn. */
const TURN_MS = 250;

type Parts = {
  readonly practice: Practice;
  readonly ports: Pick<Ports, 'notifier'>;
  readonly isLocked: () => boolean;
  /** A transaction that changes nothing anybody plans by. */
  readonly write: <T>(work: (db: WriteDb) => T extends Promise<unknown> ? never : T) => T;
};

/** Says what is due through the notices of the host. What it keeps here may be lost: the file knows what was said. */
export class Announcer {
  private readonly parts: Parts;
  private recovered = false;
  private quietSince: Instant | null = null;
  private lastSaidAt: Instant | null = null;
  private refusals = 0;
  private retryAt: Instant = 0;
  /** Said without names, because the screen was locked. */
  private readonly nameless = new Map<string, Notice>();
  private readonly onScreen = new Set<string>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** What was on its way may not have arrived. */
  doubt(): void {
    this.recovered = false;
  }

  tryAgain(): void {
    this.retryAt = 0;
  }

  away(since: Instant | null): void {
    this.quietSince ??= since;
  }

  /** The zone has changed, and what follows the traveller with it. */
  async moved(count: number, moment: Moment): Promise<void> {
    await this.parts.ports.notifier.show({ id: 'zone', ...zoneWords(moment.zone, count, this.around(moment)), route: { view: 'reminders' } });
  }

  /** Whether it was taken. */
  test(): Promise<boolean> {
    const { title, body } = testWords(this.around(momentIn(this.parts.practice)));
    return this.parts.ports.notifier.show({ id: 'test', title, body, route: { view: 'reminders' } });
  }

  /** What was said without names is said with them. */
  async unlocked(): Promise<void> {
    const notices = [...this.nameless.values()];
    this.nameless.clear();
    for (const notice of notices) if (this.onScreen.has(notice.id)) await this.parts.ports.notifier.show(notice);
  }

  /** What may be said now; `after`: when there may be more. */
  async announce(moment: Moment): Promise<{ readonly said: boolean; readonly after: Instant | null }> {
    if (!this.recovered) {
      this.recovered = true;
      for (const id of standingDeliveries(this.parts.practice.store.read)) this.onScreen.add(id);
      await this.sayAgain(moment);
    }
    if (moment.now < this.retryAt) return { said: false, after: this.retryAt };
    const decision = decide(this.parts.practice, moment, this.lastSaidAt);
    if (decision.kind === 'nothing') return { said: false, after: decision.after };
    const taken = await this.say(decision, moment);
    return { said: taken, after: taken ? moment.now + TURN_MS : this.retryAt };
  }

  /** Claimed in one transaction before it is shown: whatever happens in between, it is said again under the same id (REM-03). */
  private async say(decision: Exclude<Decision, { kind: 'nothing' }>, moment: Moment): Promise<boolean> {
    const notice = this.noticeFor(decision, moment);
    const ids = decision.rows.map(({ id }) => id);
    if (!notice) {
      this.endMornings(decision.rows, moment);
      return true;
    }
    const id = newUid();
    this.parts.write((db) => claim(db, ids, id, moment.now));
    return this.show({ id, ...notice }, decision.rows, moment);
  }

  private async show({ id, route, named, nameless }: Said & { readonly id: string }, rows: readonly OccurrenceRow[], moment: Moment): Promise<boolean> {
    const { practice, ports, isLocked, write } = this.parts;
    const locked = isLocked() && !settingsRow(practice.store.read).namesWhenLocked;
    const notice = { id, route, ...named };
    const taken = await ports.notifier.show(locked ? { id, route, ...nameless } : notice);
    if (locked && taken) this.nameless.set(id, notice);
    if (!taken) {
      this.refusals += 1;
      this.retryAt = moment.now + Math.min(FIRST_RETRY_MS * 2 ** (this.refusals - 1), LAST_RETRY_MS);
      write((db) => unclaim(db, id));
      return false;
    }
    [this.refusals, this.retryAt, this.lastSaidAt, this.quietSince] = [0, 0, moment.now, null];
    // The digest alone is nothing to be done with: it stays until somebody puts it away.
    if (rows.some(({ kind }) => kind !== 'morning')) this.onScreen.add(id);
    write((db) => markShown(db, id, moment.now));
    this.endMornings(rows, moment);
    return true;
  }

  /** The digest itself is nothing to be done with. */
  private endMornings(rows: readonly OccurrenceRow[], { now }: Moment): void {
    const ids = rows.filter(({ kind }) => kind === 'morning').map(({ id }) => id);
    if (ids.length > 0) this.parts.write((db) => endOccurrences(db, ids, 'acked', now));
  }

  /** What was on its way when the program ended. */
  private async sayAgain(moment: Moment): Promise<void> {
    const claimed = claimedOccurrences(this.parts.practice.store.read);
    for (const [id, rows] of Map.groupBy(claimed, ({ deliveryId }) => deliveryId ?? '')) {
      const kind = rows.some((row) => row.kind === 'morning') ? 'morning' : rows.length > 1 ? 'digest' : 'one';
      const notice = this.noticeFor({ kind, rows }, moment);
      if (notice) await this.show({ id, ...notice }, rows, moment);
      else this.endMornings(rows, moment);
    }
  }

  /** Null when a digest would have nothing to say. */
  private noticeFor({ kind, rows }: Exclude<Decision, { kind: 'nothing' }>, moment: Moment): Said | null {
    const { practice } = this.parts;
    const { read } = practice.store;
    const around = this.around(moment);
    const views = reminderViews(
      read,
      rows.filter((row) => row.kind !== 'morning'),
    ).toSorted((a, b) => a.dueAt - b.dueAt || a.id - b.id);
    const [only] = views;
    const nameless = lockedWords(Math.max(views.length, 1), around);
    if (kind === 'one' && only) return { named: reminderWords(only, around), nameless, route: reminderRoute(only) };
    const waiting = openNow(read, moment.now).filter(({ state }) => state === 'shown').length;
    const lines = kind === 'morning' ? todayCount(practice) : 0;
    if (views.length + waiting + lines === 0) return null;
    if (kind !== 'morning' && views.length === 1 && only) return { named: reminderWords(only, around), nameless, route: reminderRoute(only) };
    const how = { occasion: this.occasion(kind, moment), overdue: overdueAmong(views, moment), open: waiting, lines };
    return { named: digestWords(views, around, how), nameless, route: kind === 'morning' && views.length === 0 ? { view: 'today' } : { view: 'reminders' } };
  }

  private occasion(kind: Decision['kind'], { now }: Moment): 'digest' | 'away' | 'morning' {
    if (kind === 'morning') return 'morning';
    const before = this.quietSince ?? (this.lastSaidAt === null ? null : now);
    return before === null || now - before >= AWAY_MS ? 'away' : 'digest';
  }

  /** Takes those off the screen that nothing is left of. */
  tidy(): void {
    if (this.onScreen.size === 0) return;
    const open = new Set(openDeliveries(this.parts.practice.store.read, [...this.onScreen]));
    const gone = [...this.onScreen].filter((id) => !open.has(id));
    for (const id of gone) this.onScreen.delete(id);
    if (gone.length > 0) this.parts.ports.notifier.withdraw(gone);
  }

  private around({ now, today, zone }: Moment): Around {
    const { practice } = this.parts;
    return { t: practice.text().t, language: interfaceLanguage(practice), now, today, zone };
  }
}

type Said = { readonly named: ReminderWords; readonly nameless: ReminderWords; readonly route: Notice['route'] };

function overdueAmong(views: readonly ReminderView[], { now }: Moment): number {
  return views.filter(({ dueAt, subject }) => ('dueAt' in subject ? subject.dueAt : dueAt) < now - MINUTE).length;
}
