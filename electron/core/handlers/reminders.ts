import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output, Parsed } from '#shared/contract/index.ts';
import { REMINDERS_MAX, type OwnReminder } from '#shared/contract/reminders.ts';
import type { ClientId, ReminderId } from '#shared/domain/ids.ts';
import { effectiveAt, momentOf, snoozedUntil } from '#shared/domain/reminders/moments.ts';
import { coming } from '#shared/domain/reminders/own-times.ts';
import { recurrenceFrom, ruleText } from '#shared/domain/reminders/recurrence.ts';
import type { ReminderFields } from '#shared/domain/reminders/reminder.ts';
import { momentIn, type Moment } from '../reminders/moment.ts';
import { planOne } from '../reminders/plan-own.ts';
import type { ReminderService } from '../reminders/reminder-service.ts';
import { reminderViews } from '../reminders/views.ts';
import { cardNames } from '../store/board-rows.ts';
import { clientOf } from '../store/clients.ts';
import {
  endedBefore,
  endOccurrences,
  nextOfOwn,
  occurrencesAbout,
  occurrencesOf,
  openNow,
  snooze,
  snoozedLater,
  wake,
  type OccurrenceRow,
} from '../store/reminder-occurrences.ts';
import {
  activeReminders,
  deleteReminder,
  insertReminder,
  reminderOf,
  saveSettingsRow,
  saveState,
  settingsRow,
  stateRow,
  updateReminder,
  type ReminderRow,
} from '../store/reminders.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { found, mustExist, type Practice } from './context.ts';

type Names =
  | 'reminders.list'
  | 'reminders.count'
  | 'reminders.history'
  | 'reminders.ofClient'
  | 'reminders.get'
  | 'reminders.preview'
  | 'reminders.add'
  | 'reminders.save'
  | 'reminders.remove'
  | 'reminders.done'
  | 'reminders.snooze'
  | 'reminders.wake'
  | 'reminders.pause'
  | 'reminders.test'
  | 'reminders.settings'
  | 'reminders.saveSettings';

const HISTORY_PAGE = 50;
const PREVIEWED = 5;

export function reminderHandlers(practice: Practice, service: ReminderService): HandlersOf<Names> {
  const { store } = practice;
  const { read } = store;
  return {
    'reminders.list': () => listOf(practice, service),
    'reminders.count': () => ({ open: openIn(practice).length }),
    'reminders.history': ({ before }) => historyOf(practice, before),
    'reminders.ofClient': ({ clientId }) => ({ ...asOf(momentIn(practice)), own: ownOf(read, activeReminders(read, clientId)) }),
    'reminders.get'({ id }) {
      const [reminder] = ownOf(read, [found(reminderOf(read, id))]);
      return { ...asOf(momentIn(practice)), reminder: found(reminder) };
    },
    'reminders.preview': ({ reminder }) => previewOf(momentIn(practice), reminder),
    ...ownHandlers(practice),
    'reminders.done': ({ ids }) => withRows(practice, ids, (db, rows, moment) => endOccurrences(db, idsOf(rows), 'acked', moment.now)),
    'reminders.snooze'({ ids, snooze: how }) {
      const { now, calendar } = momentIn(practice);
      const until = snoozedUntil(now, how, calendar);
      withRows(practice, ids, (db, rows) => snooze(db, idsOf(rows), until));
      return { until };
    },
    'reminders.wake': ({ ids }) => withRows(practice, ids, (db, rows, moment) => wake(db, idsOf(rows), moment.now)),
    'reminders.pause'({ paused }) {
      const { now, calendar } = momentIn(practice);
      const pausedUntil = paused ? snoozedUntil(now, 'tomorrow', calendar) : null;
      store.write((db) => saveState(db, { ...stateRow(db), pausedUntil }));
      return {};
    },
    'reminders.test': async () => ({ taken: await service.announcer.test() }),
    'reminders.settings': () => settingsRow(read),
    'reminders.saveSettings'(change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      store.write((db) => saveSettingsRow(db, { ...settingsRow(db), ...given }));
      return {};
    },
  };
}

function ownHandlers(practice: Practice): HandlersOf<'reminders.add' | 'reminders.save' | 'reminders.remove'> {
  const { store, clock } = practice;
  return {
    'reminders.add'({ reminder }) {
      return store.write((db) => {
        mustHaveClient(db, reminder.clientId);
        const id = insertReminder(db, reminder, clock.now());
        planNow(db, practice, id);
        return { id };
      });
    },
    'reminders.save'({ id, reminder }) {
      store.write((db) => {
        mustHaveClient(db, reminder.clientId);
        mustExist(updateReminder(db, id, reminder, clock.now()));
        planNow(db, practice, id);
      });
      return {};
    },
    'reminders.remove'({ id }) {
      store.write((db) => {
        mustExist(deleteReminder(db, id, clock.now()));
        endOccurrences(db, idsOf(occurrencesAbout(db, 'own', id)), 'cancelled', clock.now());
      });
      return {};
    },
  };
}

function mustHaveClient(db: ReadDb, id: ClientId | null): void {
  if (id !== null) found(clientOf(db, id));
}

/** Its next time stands in the file at once, and is part of the step. */
function planNow(db: WriteDb, practice: Practice, id: ReminderId): void {
  const reminder = reminderOf(db, id);
  if (reminder) planOne(db, reminder, momentIn(practice));
}

/** All of them, or nothing: one that is over by now says so. */
function withRows(
  practice: Practice,
  ids: Parsed<'reminders.done'>['ids'],
  act: (db: WriteDb, rows: readonly OccurrenceRow[], moment: Moment) => void,
): Record<string, never> {
  practice.store.write((db) => {
    const rows = occurrencesOf(db, ids);
    if (rows.length < new Set(ids).size) throw new AppError('not-found');
    act(db, rows, momentIn(practice));
    for (const { kind, refId } of rows) if (kind === 'own') planNow(db, practice, refId as ReminderId);
  });
  return {};
}

const idsOf = (rows: readonly OccurrenceRow[]) => rows.map(({ id }) => id);
const asOf = ({ now, today, zone }: Moment) => ({ now, today, zone });

/** The digest of the morning is no thing by itself. */
function openIn({ store, clock }: Practice): OccurrenceRow[] {
  return openNow(store.read, clock.now()).filter(({ kind }) => kind !== 'morning');
}

function listOf(practice: Practice, service: ReminderService): Output<'reminders.list'> {
  const moment = momentIn(practice);
  const { read } = practice.store;
  const open = openIn(practice);
  return {
    ...asOf(moment),
    open: reminderViews(read, open.slice(0, REMINDERS_MAX)),
    total: open.length,
    snoozed: reminderViews(read, snoozedLater(read, moment.now).slice(0, REMINDERS_MAX)),
    own: ownOf(read, activeReminders(read))
      .filter(({ nextAt }) => nextAt !== null)
      .toSorted((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0)),
    health: service.health(),
  };
}

function historyOf(practice: Practice, before: Parsed<'reminders.history'>['before']): Output<'reminders.history'> {
  const { read } = practice.store;
  const rows = endedBefore(read, before, HISTORY_PAGE + 1);
  return { ...asOf(momentIn(practice)), rows: reminderViews(read, rows.slice(0, HISTORY_PAGE)), more: rows.length > HISTORY_PAGE };
}

function ownOf(read: ReadDb, rows: readonly ReminderRow[]): OwnReminder[] {
  const names = cardNames(read, [...new Set(rows.flatMap(({ clientId }) => clientId ?? []))]);
  const times = nextOfOwn(
    read,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { nextAt = null, open = false } = times.get(row.id) ?? {};
    return { id: row.id, clientName: (row.clientId !== null && names.get(row.clientId)?.name) || null, nextAt, open, fields: fieldsOf(row) };
  });
}

function fieldsOf({ clientId, text, startsOn, time, zone, rule, base, policy }: ReminderRow): ReminderFields {
  return { clientId, text, startsOn, time, zone, repeat: rule === null ? null : recurrenceFrom(rule, startsOn), repeatBase: base, policy };
}

function previewOf(moment: Moment, it: ReminderFields): Output<'reminders.preview'> {
  const { now, zone, calendar } = moment;
  const rule = { startsOn: it.startsOn, time: it.time, zone: it.zone, rule: it.repeat && ruleText(it.repeat, it.startsOn), base: it.repeatBase };
  const times = coming(rule, { now, here: zone }, PREVIEWED).map((on) => {
    const dueAt = momentOf(on, it, zone);
    return { dueAt, effectiveAt: effectiveAt(dueAt, it.policy, calendar) };
  });
  return { ...asOf(moment), times };
}
