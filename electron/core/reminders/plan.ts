import type { ReminderSettings } from '#shared/domain/reminders/reminder.ts';
import { addDays, instantOf } from '#shared/time/day.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { settingsRow } from '../store/reminders.ts';
import type { WriteDb } from '../store/sql.ts';
import { agree } from './agree.ts';
import { SOURCES } from './kinds/index.ts';
import { morning } from './kinds/morning.ts';
import type { Moment } from './moment.ts';
import { planOwn } from './plan-own.ts';
import type { ReminderFacts, Wanted } from './source.ts';

/** Works out what is to be said until the day after tomorrow, and of one's own reminders the next time of each. True when a row was written. */
export function plan(practice: Practice, moment: Moment, all: boolean): boolean {
  const { store } = practice;
  const wanted = wantedBy(practice, moment, settingsRow(store.read));
  return store.write((db: WriteDb) => {
    const own = planOwn(db, moment, all);
    return agree(db, wanted, moment) || own;
  });
}

function wantedBy(practice: Practice, moment: Moment, settings: ReminderSettings): Wanted[] {
  const { now, today, zone } = moment;
  const horizon = instantOf(addDays(today, 2), '00:00', zone);
  const facts: ReminderFacts = { practice, read: practice.store.read, now, today, zone, horizon, gaps: practice.memory.gaps(calendarOf(practice)) };
  const off = new Set<string>(settings.off);
  const kinds = Object.entries(SOURCES).flatMap(([kind, source]) => (off.has(kind) ? [] : source(facts)));
  return off.has('morning') ? kinds : [...kinds, ...morning(moment, settings)];
}
