import type { ClientId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/time/day.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { gapViews, type Calendar } from '../../gap-views.ts';
import { sql, type ReadDb } from '../../store/sql.ts';
import type { ExportContext } from '../export-context.ts';
import { callHours } from './call-hours.ts';
import { SHORT_MS, type DatedThing, type Named, type Words } from './dated-thing.ts';
import { ownReminders } from './own-reminders.ts';
import { meetingRows, meetings, minutes, owedMinutes } from './meeting-things.ts';

type Around = Pick<ExportContext, 'read' | 'scope' | 'calendar' | 'settings' | 'words' | 'request'>;

/** Whatever lies ahead or is still open, of clients that are neither archived nor in the Trash. */
export function datedThings({ read: db, scope, calendar, settings, words: t, request: { now } }: Around): DatedThing[] {
  const only = scope.kind === 'client' ? (scope.id as ClientId) : null;
  const shown = new Map(
    db
      .all<{ id: ClientId; uid: string; name: string }>(sql`
        SELECT id, uid, name FROM client
        WHERE deleted_at IS NULL AND archived_at IS NULL AND (${only} IS NULL OR id = ${only}) ORDER BY id`)
      .map((row) => [row.id, row]),
  );
  const rows = <R extends { readonly clientId: ClientId }>(all: readonly R[]): (R & Named)[] =>
    all.flatMap((row) => {
      const client = shown.get(row.clientId);
      return client ? [{ id: 0, ...row, uid: client.uid, client: client.name }] : [];
    });
  return [
    ...updates(rows(dueUpdates(db, calendar)), t),
    ...engagements(rows(endingEngagements(db)), t),
    ...decisions(rows(openDecisions(db)), t),
    ...tasks(rows(openTasks(db)), t),
    ...clocks(rows(openClocks(db)), t),
    ...slots(rows(openSlots(db)), t),
    ...meetings(rows(meetingRows(db, now)), t),
    ...minutes(rows(owedMinutes(db)), t),
    ...(only === null ? callHours(db, { zone: calendar.zone, hours: settings.officeHours, closed: calendar.worked.closed }, now, t) : []),
    ...wakeUps(rows(wakeUpDays(db)), t),
    ...ownReminders(db, { now, zone: calendar.zone, only, names: shown }, t),
  ];
}

function dueUpdates(db: ReadDb, calendar: Calendar) {
  return [...gapViews(db, calendar)].map(([clientId, { dueOn }]) => ({ clientId, dueOn }));
}

const updates = (rows: readonly (Named & { dueOn: Day })[], t: Words): DatedThing[] =>
  rows.map(({ uid, client, dueOn }) => ({ uid: `update-${uid}`, title: t('exports.event.update', { client }), when: { on: dueOn } }));

function endingEngagements(db: ReadDb) {
  return db.all<{ clientId: ClientId; key: string; title: string; endsOn: Day }>(sql`
    SELECT client_id AS clientId, uid AS "key", title, ends_on AS endsOn FROM engagement WHERE deleted_at IS NULL AND ends_on IS NOT NULL ORDER BY id`);
}

const engagements = (rows: readonly (Named & { key: string; title: string; endsOn: Day })[], t: Words): DatedThing[] =>
  rows.map(({ key, client, title, endsOn }) => ({
    uid: `engagement-end-${key}`,
    title: t('exports.event.engagement', { client, title }),
    when: { on: endsOn },
  }));

function openDecisions(db: ReadDb) {
  return db.all<{ clientId: ClientId; id: number; at: number }>(sql`
    SELECT client_id AS clientId, id, decision_at AS at FROM commitment WHERE decision_at IS NOT NULL AND closed_at IS NULL ORDER BY id`);
}

const decisions = (rows: readonly (Named & { at: number })[], t: Words): DatedThing[] =>
  rows.map(({ uid, id, client, at }) => ({
    uid: `decision-${uid}-${id}`,
    title: t('exports.event.decision', { client }),
    when: { from: at, to: at + SHORT_MS },
  }));

function openTasks(db: ReadDb) {
  return db.all<{ clientId: ClientId; id: number; note: string; at: number }>(sql`
    SELECT client_id AS clientId, id, note, due_at AS at FROM task WHERE done_at IS NULL AND dropped_at IS NULL ORDER BY id`);
}

const tasks = (rows: readonly (Named & { note: string; at: number })[], t: Words): DatedThing[] =>
  rows.map(({ uid, id, client, note, at }) => ({
    uid: `task-${uid}-${id}`,
    title: note === '' ? t('exports.event.task', { client }) : t('exports.event.named', { client, what: note }),
    when: { from: at, to: at + SHORT_MS },
  }));

function openClocks(db: ReadDb) {
  return db.all<{ clientId: ClientId; id: number; what: string; mine: number; at: number }>(sql`
    SELECT client_id AS clientId, id, what, kind = 'mine' AS mine, due_at AS at FROM clock WHERE closed_at IS NULL ORDER BY id`);
}

const clocks = (rows: readonly (Named & { what: string; mine: number; at: number })[], t: Words): DatedThing[] =>
  rows.map(({ uid, id, client, what, mine, at }) => ({
    uid: `clock-${uid}-${id}`,
    title: what === '' ? t(mine === 1 ? 'exports.event.mine' : 'exports.event.theirs', { client }) : t('exports.event.named', { client, what }),
    when: { from: at, to: at + SHORT_MS },
  }));

/** Two times out of which one is to be chosen; the one that was is a meeting. Files of older versions have some without. */
function openSlots(db: ReadDb) {
  return db.all<{ clientId: ClientId; id: number; minutes: number; a: number; b: number; chosen: number | null }>(sql`
    SELECT client_id AS clientId, id, minutes, slot_a_at AS a, slot_b_at AS b, chosen_at AS chosen FROM slot_offer s
    WHERE released_at IS NULL AND outcome IS NULL AND (answered_at IS NULL OR chosen_at IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.slot_offer_id = s.id) ORDER BY id`);
}

const slots = (rows: readonly (Named & { minutes: number; a: number; b: number; chosen: number | null })[], t: Words): DatedThing[] =>
  rows.flatMap(({ uid, id, client, minutes: length, a, b, chosen }) => {
    const at = (from: number): DatedThing['when'] => ({ from, to: from + length * MINUTE });
    const title = t('exports.event.meeting', { client });
    if (chosen !== null) return [{ uid: `meeting-${uid}-${id}`, title, when: at(chosen) }];
    return [a, b].map((from, index) => ({ uid: `slot-${uid}-${id}-${index}`, title, when: at(from), status: 'tentative' as const }));
  });

function wakeUpDays(db: ReadDb) {
  return db.all<{ clientId: ClientId; on: Day }>(sql`SELECT id AS clientId, wake_up_on AS "on" FROM client WHERE wake_up_on IS NOT NULL ORDER BY id`);
}

const wakeUps = (rows: readonly (Named & { on: Day })[], t: Words): DatedThing[] =>
  rows.map(({ uid, client, on }) => ({ uid: `wake-up-${uid}`, title: t('exports.event.wakeUp', { client }), when: { on } }));
