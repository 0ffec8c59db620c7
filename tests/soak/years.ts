import { setImmediate } from 'node:timers/promises';
import { clientFields } from '#shared/domain/client.ts';
import type { ClientId, ReminderId } from '#shared/domain/ids.ts';
import { practiceDefaults } from '#shared/domain/practice-defaults.ts';
import { SNOOZES } from '#shared/domain/reminders/moments.ts';
import type { ReminderFields } from '#shared/domain/reminders/reminder.ts';
import { textIn } from '#shared/text/index.ts';
import { addDays, dayOf, instantOf, weekdayOf, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, HOUR, MINUTE, SECOND } from '#shared/time/duration.ts';
import type { Practice } from '../../electron/core/handlers/context.ts';
import { reminderHandlers } from '../../electron/core/handlers/reminders.ts';
import type { Notice } from '../../electron/core/ports.ts';
import { practiceMemory } from '../../electron/core/practice-memory.ts';
import { ReminderService } from '../../electron/core/reminders/reminder-service.ts';
import { insertClient } from '../../electron/core/store/clients.ts';
import { closeClock, openClock, openClocksBefore } from '../../electron/core/store/clocks.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { insertPractice } from '../../electron/core/store/practice.ts';
import { FakeTime } from '../../electron/core/testing/fake-ports.ts';
import { OWN_REMINDERS, type Expected } from './own-reminders.ts';

export type Outcome = {
  readonly missed: number;
  readonly duplicated: number;
  readonly fired: number;
  readonly notices: number;
  readonly faults: readonly string[];
};

const AWAKE_MS = 2 * MINUTE;
const STEP_MS = 15 * SECOND;
const TRIPS = ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia', 'Europe/London'];

/** A practitioner over years: days of work and free ones, a computer that sleeps, is off for weeks, has its clock set wrong and travels. */
export class Years {
  private readonly home: string;
  private readonly time: FakeTime;
  private readonly random: () => number;
  private readonly practice: Practice;
  private readonly clients: ClientId[] = [];
  private readonly own = new Map<ReminderId, Expected>();
  /** Occurrence → the notice that first named it. */
  private readonly said = new Map<number, string>();
  private readonly snoozed = new Set<number>();
  private service: ReminderService | null = null;
  private latest = 0;
  private notices = 0;
  private duplicated = 0;
  private readonly faults: string[] = [];

  constructor(home: string, startsOn: Day) {
    this.home = home;
    this.random = seeded(home);
    this.time = new FakeTime(instantOf(startsOn, '08:00', home), home);
    const store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
    const text = textIn('en');
    this.practice = { store, clock: this.time, text: () => text, memory: practiceMemory(store) };
    store.write((db) => {
      insertPractice(db, practiceDefaults(['en-GB'], 'en'), false, this.time.now());
      for (let n = 0; n < 20; n += 1)
        this.clients.push(insertClient(db, { fields: clientFields.parse({ kind: 'company', name: `Firm ${n}` }), reason: 'created' }, 'GB', this.time.now()));
    });
    this.start();
    const { 'reminders.add': add } = this.handlers();
    for (const { fields, expected } of OWN_REMINDERS(startsOn)) {
      const { id } = add({ reminder: fields as ReminderFields }) as { id: ReminderId };
      this.own.set(id, expected);
    }
  }

  async live(days: number): Promise<Outcome> {
    let on = dayOf(this.time.now(), this.home);
    for (let day = 0; day < days; day += 1, on = addDays(on, 1)) {
      if (day % 170 === 169) {
        // Three weeks off: the program is closed.
        this.quit();
        [day, on] = [day + 21, addDays(on, 21)];
      }
      await this.day(on, day);
    }
    this.time.travel(this.home);
    for (let rest = 0; rest < 14; rest += 1, on = addDays(on, 1)) await this.workingDay(on);
    return this.outcome();
  }

  private async day(on: Day, number: number): Promise<void> {
    if (number % 83 === 40) this.time.travel(TRIPS[Math.floor(this.random() * TRIPS.length)]!);
    if (number % 83 === 47) this.time.travel(this.home);
    if (number % 61 === 30) await this.wrongClock();
    if (this.random() < 0.15) this.quit();
    if (weekdayOf(on) > 5 && this.random() < 0.6) return;
    await this.workingDay(on);
  }

  private async workingDay(on: Day): Promise<void> {
    this.happen();
    for (const hour of [7.9, 9.2, 11, 13.5, 16.4, 19]) await this.awakeAt(instantOf(on, '00:00', this.home) + Math.floor((hour + this.random()) * HOUR));
  }

  /** The clock of the computer is wrong for an hour, back or forth, and is put right. */
  private async wrongClock(): Promise<void> {
    const right = this.time.now();
    const off = this.random() < 0.5 ? -DAY_OF_HOURS : Math.floor(this.random() * 40) * DAY_OF_HOURS;
    await this.awakeAt(right + off);
    this.time.sleep(right + HOUR - this.time.now());
    await setImmediate();
  }

  private async awakeAt(at: number): Promise<void> {
    this.time.sleep(at - this.time.now());
    await setImmediate();
    if (!this.service) this.start();
    for (let ms = 0; ms < AWAKE_MS; ms += STEP_MS) {
      this.time.advance(STEP_MS);
      await setImmediate();
    }
    this.latest = Math.max(this.latest, this.time.now());
    if (this.random() < 0.3) this.answer();
  }

  /** Promises are made and kept. */
  private happen(): void {
    const { store } = this.practice;
    const now = this.time.now();
    store.write((db) => {
      const clientId = this.clients[Math.floor(this.random() * this.clients.length)]!;
      if (this.random() < 0.5)
        openClock(
          db,
          { clientId, kind: 'mine', matter: 'own', what: 'Call', startedAt: now, dueAt: now + Math.floor(this.random() * 72) * HOUR, stageEventId: null },
          now,
        );
      for (const { id } of openClocksBefore(db, 'mine', now)) if (this.random() < 0.4) closeClock(db, id, { reason: 'done' }, now);
    });
    this.service?.soon();
  }

  /** Some are done with, some are put off. */
  private answer(): void {
    const handlers = this.handlers();
    const { open } = handlers['reminders.list']({}) as { open: readonly { id: number }[] };
    for (const { id } of open) {
      const dice = this.random();
      if (dice < 0.4) void handlers['reminders.done']({ ids: [id as never] });
      else if (dice < 0.5) {
        this.snoozed.add(id);
        void handlers['reminders.snooze']({ ids: [id as never], snooze: SNOOZES[Math.floor(dice * 1000) % SNOOZES.length]! });
      }
    }
    this.service?.soon();
  }

  private handlers() {
    return reminderHandlers(this.practice, this.service ?? this.start());
  }

  private start(): ReminderService {
    const ports = {
      timers: this.time,
      notifier: { show: (notice: Notice) => Promise.resolve(this.show(notice)), withdraw: () => undefined, state: () => 'system' as const },
      badge: { show: () => undefined },
      log: { info: () => undefined, error: () => undefined },
    };
    const onError = (error: unknown): void => void this.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    this.service = new ReminderService({
      practice: this.practice,
      ports,
      silent: false,
      isLocked: () => false,
      isBusy: () => false,
      onChanged: () => undefined,
      onError,
    });
    return this.service;
  }

  private quit(): void {
    this.service?.stop();
    this.service = null;
  }

  private show({ id }: Notice): boolean {
    // A screen that does not take everything.
    if (this.random() < 0.02) return false;
    this.notices += 1;
    for (const row of this.rows(`SELECT id, kind FROM reminder_occurrence WHERE delivery_id = '${id}'`)) {
      const occurrence = row['id'] as number;
      const before = this.said.get(occurrence);
      if (before !== undefined && before !== id && !this.snoozed.delete(occurrence)) this.duplicated += 1;
      this.said.set(occurrence, id);
    }
    return true;
  }

  private rows(text: string): Record<string, unknown>[] {
    return this.practice.store.connection.prepare(text).all() as Record<string, unknown>[];
  }

  private outcome(): Outcome {
    let missed = 0;
    for (const [id, expected] of this.own) missed += this.missedOf(id, expected);
    // Whatever else fell due while the practice was open was said, or its time was over, or what it was about was settled.
    missed += this.rows(
      `SELECT id FROM reminder_occurrence WHERE kind <> 'own' AND state IN ('scheduled', 'claimed') AND effective_at < ${this.time.now() - 7 * DAY_OF_HOURS}`,
    ).length;
    return { missed, duplicated: this.duplicated, fired: this.said.size, notices: this.notices, faults: this.faults };
  }

  /** Every expected day has its own occurrence, or is counted among the missed ones of the one after it. */
  private missedOf(id: ReminderId, expected: Expected): number {
    const rows = this.rows(
      `SELECT id, occ_key AS "key", state, missed, shown_at AS shownAt FROM reminder_occurrence WHERE kind = 'own' AND ref_id = ${id} ORDER BY occ_key`,
    );
    const days = expected.days(dayOf(this.latest, this.home));
    const stood = rows.filter(({ state, shownAt }) => state !== 'scheduled' && (shownAt !== null || state === 'acked'));
    let [missed, at] = [0, 0];
    for (const row of stood) {
      const place = days.indexOf(String(row['key']).slice(0, 10) as Day);
      const between = place - at;
      const counted = row['missed'] as number;
      if (place < 0 || between > counted) {
        this.faults.push(`reminder ${id}: ${String(row['key'])} ${place < 0 ? 'is none of its days' : `counts ${counted} before it, not ${between}`}`);
        missed += place < 0 ? 1 : between - counted;
      }
      if (place >= 0) at = place + 1;
    }
    // The last days may still be on their way.
    const late = days.slice(at).filter((on) => instantOf(on, '00:00', this.home) < this.time.now() - expected.latestAfter);
    for (const on of late) this.faults.push(`reminder ${id}: ${on} never came`);
    return missed + late.length;
  }
}

/** The same years at every run. */
function seeded(text: string): () => number {
  let state = Buffer.from(text).reduce((sum, letter) => (Math.imul(sum, 31) + letter) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
