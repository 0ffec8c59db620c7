import type { ClientId } from '#shared/domain/ids.ts';
import { addDays, type Day } from '#shared/time/day.ts';
import { MINUTE } from '#shared/time/duration.ts';
import type { Text } from '#shared/text/index.ts';
import { gapViews, type Calendar } from '../../gap-views.ts';
import { sql, type ReadDb } from '../../store/sql.ts';
import type { Scope } from '../scope.ts';

/** Something with a date, as a calendar shows it; `uid` stays the same as long as the thing does. */
export type DatedThing = {
  readonly uid: string;
  readonly title: string;
  readonly when: { readonly on: Day } | { readonly from: number; readonly to: number };
  /** Offered and not yet chosen. */
  readonly tentative?: boolean;
};

type Named = { readonly clientId: ClientId; readonly uid: string; readonly id: number; readonly client: string };
type Words = Text['t'];
/** A dated moment without a length is shown as a quarter of an hour. */
const SHORT_MS = 15 * MINUTE;

/** Whatever lies ahead or is still open, of clients that are neither archived nor in the Trash. */
export function datedThings(db: ReadDb, scope: Scope, calendar: Calendar, t: Words): DatedThing[] {
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
    ...wakeUps(rows(wakeUpDays(db)), t),
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

function openSlots(db: ReadDb) {
  return db.all<{ clientId: ClientId; id: number; minutes: number; a: number; b: number; chosen: number | null }>(sql`
    SELECT client_id AS clientId, id, minutes, slot_a_at AS a, slot_b_at AS b, chosen_at AS chosen FROM slot_offer
    WHERE released_at IS NULL AND (answered_at IS NULL OR chosen_at IS NOT NULL) ORDER BY id`);
}

const slots = (rows: readonly (Named & { minutes: number; a: number; b: number; chosen: number | null })[], t: Words): DatedThing[] =>
  rows.flatMap(({ uid, id, client, minutes, a, b, chosen }) => {
    const at = (from: number): DatedThing['when'] => ({ from, to: from + minutes * MINUTE });
    const title = t('exports.event.meeting', { client });
    if (chosen !== null) return [{ uid: `meeting-${uid}-${id}`, title, when: at(chosen) }];
    return [a, b].map((from, index) => ({ uid: `slot-${uid}-${id}-${index}`, title, when: at(from), tentative: true }));
  });

function wakeUpDays(db: ReadDb) {
  return db.all<{ clientId: ClientId; on: Day }>(sql`SELECT id AS clientId, wake_up_on AS "on" FROM client WHERE wake_up_on IS NOT NULL ORDER BY id`);
}

const wakeUps = (rows: readonly (Named & { on: Day })[], t: Words): DatedThing[] =>
  rows.map(({ uid, client, on }) => ({ uid: `wake-up-${uid}`, title: t('exports.event.wakeUp', { client }), when: { on } }));

/** The end of a day as a calendar counts it: the first day that does not belong to it. */
export function dayAfter(on: Day): Day {
  return addDays(on, 1);
}
