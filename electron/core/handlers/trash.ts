import type { HandlersOf, Output } from '#shared/contract/index.ts';
import { TRASH_SHOWN, type Restorable } from '#shared/contract/trash.ts';
import { restsUntil } from '#shared/domain/trash.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { dayOf } from '#shared/time/day.ts';
import type { Instant } from '#shared/time/clock.ts';
import { bringBack } from '../meetings/plan.ts';
import { restoreMeeting } from '../store/meetings.ts';
import type { WriteDb } from '../store/sql.ts';
import { restoreClient, restoreEngagement, restorePerson, trashClients, trashedRows, trashEngagement, trashPerson, type TrashedRow } from '../store/trash.ts';
import { meetingType } from '#shared/domain/meetings/meeting.ts';
import { calendarOf, mustExist, type Practice } from './context.ts';

type Names = 'trash.list' | 'trash.restore' | 'clients.delete' | 'people.delete' | 'engagements.delete';

export function trashHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'trash.list': () => listTrash(practice),
    'trash.restore'(what) {
      store.write((db) => mustExist(restore(db, what, clock.now())));
      return {};
    },
    'clients.delete'({ id }) {
      store.write((db) => mustExist(trashClients(db, [id], clock.now()) > 0));
      return {};
    },
    'people.delete'({ id }) {
      store.write((db) => mustExist(trashPerson(db, id, clock.now())));
      return {};
    },
    'engagements.delete'({ id }) {
      store.write((db) => mustExist(trashEngagement(db, id, clock.now())));
      return {};
    },
  };
}

function listTrash(practice: Practice): Output<'trash.list'> {
  const { zone } = calendarOf(practice);
  const rows = trashedRows(practice.store.read);
  const { t } = practice.text();
  // A meeting has no name of its own: it is called after its kind.
  const nameOf = ({ kind, name }: TrashedRow): string => (kind === 'meeting' ? t(`meetings.type.${meetingType.parse(name)}`) : name);
  const lines = rows
    .slice(0, TRASH_SHOWN)
    .map((row) => ({ ...row, name: nameOf(row), deletedOn: dayOf(row.deletedAt, zone), until: restsUntil(row.deletedAt, zone) }));
  return { total: rows.length, lines };
}

function restore(db: WriteDb, what: Restorable, now: Instant): boolean {
  switch (what.kind) {
    case 'client':
      return restoreClient(db, what.id);
    case 'person':
      return restorePerson(db, what.id);
    case 'engagement':
      return restoreEngagement(db, what.id);
    case 'meeting':
      if (!restoreMeeting(db, what.id)) return false;
      bringBack(db, what.id, now);
      return true;
    default:
      return assertNever(what);
  }
}
