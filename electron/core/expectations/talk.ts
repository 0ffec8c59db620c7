import type { Parsed } from '#shared/contract/index.ts';
import { openClauses } from '#shared/domain/expectations/discussion.ts';
import { shortOf } from '#shared/domain/expectations/clause.ts';
import type { ClauseDiscussionId, ClauseId, ClientId, MeetingId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { addDays, dayOf, instantOf } from '#shared/time/day.ts';
import { textIn } from '#shared/text/index.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { insertAgendaItem } from '../store/agenda.ts';
import { deleteTalks, discussionOf, discussionsOf, insertDiscussion, putOnAgenda, resolveDiscussion, setTalkWay } from '../store/clause-discussions.ts';
import { clauseOf, clausesOf, setSheetStatus, sheetOf, type StoredClause, type StoredSheet } from '../store/expectations.ts';
import { meetingsOf } from '../store/meetings.ts';
import { nextMeetingOf } from '../store/next-meeting.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { isOpen } from './sheet-view.ts';
import { keepPlaces } from './keep-places.ts';

/** Talked through, or not after all. What was owed since the signature is owed no more once it is settled. */
export function discuss(db: WriteDb, practice: Practice, { ids, discussed, channel, note }: Parsed<'expectations.discuss'>): void {
  const now = practice.clock.now();
  const sheets = new Map<number, StoredSheet>();
  for (const id of ids) {
    const { sheetId } = found(clauseOf(db, id));
    const sheet = sheets.get(sheetId) ?? found(sheetOf(db, sheetId));
    sheets.set(sheetId, sheet);
    deleteTalks(db, id, 'talks');
    if (discussed)
      insertDiscussion(
        db,
        { clientId: sheet.clientId, clauseId: id, meetingId: todaysMeeting(db, practice, sheet.clientId), discussed, at: now, channel, note },
        now,
      );
  }
  for (const sheet of sheets.values()) {
    if (isOpen(sheet) && discussed) keepPlaces(db, practice, sheet);
    settleOwed(db, sheet);
    followTalks(db, sheet, now);
  }
}

/** How today's talk was held, said at its end. */
export function setWay(db: WriteDb, practice: Practice, { id, channel, note }: Parsed<'expectations.talkedBy'>): void {
  const { now, today, zone } = calendarOf(practice);
  const sheet = found(sheetOf(db, id));
  const span = { from: instantOf(today, '00:00', zone), until: instantOf(addDays(today, 1), '00:00', zone) };
  setTalkWay(db, id, span, { channel, note }, now);
  settleOwed(db, sheet);
  followTalks(db, sheet, now);
}

export function ask(db: WriteDb, practice: Practice, { id, question, channel }: Parsed<'expectations.ask'>): ClauseDiscussionId {
  const now = practice.clock.now();
  const { clientId } = found(sheetOf(db, found(clauseOf(db, id)).sheetId));
  return insertDiscussion(db, { clientId, clauseId: id, meetingId: todaysMeeting(db, practice, clientId), discussed: false, at: now, channel, question }, now);
}

export function resolve(db: WriteDb, practice: Practice, { id, resolution }: Parsed<'expectations.resolve'>): void {
  found(discussionOf(db, id));
  resolveDiscussion(db, id, resolution, practice.clock.now());
}

/** Questions that nobody could answer yet: onto the next agenda, once each. */
export function carryOn(db: WriteDb, practice: Practice, ids: readonly ClauseDiscussionId[]): void {
  const now = practice.clock.now();
  for (const id of ids) {
    const { clauseId, question, agendaItemId } = found(discussionOf(db, id));
    const { clientId } = found(sheetOf(db, found(clauseOf(db, clauseId)).sheetId));
    if (agendaItemId !== null) continue;
    const item = insertAgendaItem(db, { clientId, meetingId: nextMeeting(db, clientId, now), text: question, source: 'client' }, now);
    putOnAgenda(db, id, item, now);
  }
}

/** Signed without having been talked about: each open clause onto the agenda of the first meeting, parked until there is one. How many there are. */
export function putOpenOnAgenda(db: WriteDb, practice: Practice, sheet: StoredSheet): number {
  const now = practice.clock.now();
  const { t } = textIn(sheet.language);
  const open = openClauses(talkedClauses(db, sheet));
  for (const { discussions, ...clause } of open) {
    if (discussions.some(({ discussed, question }) => !discussed && question === '')) continue;
    const text = t('expectations.agendaItem', { section: clause.section, clause: shortOf(clause) }).slice(0, AGENDA_MAX);
    const meetingId = nextMeeting(db, sheet.clientId, now);
    const agendaItemId = insertAgendaItem(db, { clientId: sheet.clientId, meetingId, text, source: 'me' }, now);
    insertDiscussion(db, { clientId: sheet.clientId, clauseId: clause.id, agendaItemId, discussed: false, at: now, channel: 'note' }, now);
  }
  return open.length;
}

/** An item of an agenda is one line. */
const AGENDA_MAX = 500;

type Talked = StoredClause & { readonly discussions: ReturnType<typeof discussionsOf> };

export function talkedClauses(db: ReadDb, { id }: Pick<StoredSheet, 'id'>): Talked[] {
  const discussions = Map.groupBy(discussionsOf(db, id), ({ clauseId }) => clauseId);
  return clausesOf(db, id).map((clause) => ({ ...clause, discussions: discussions.get(clause.id) ?? [] }));
}

/** A draft whose points are all talked through is that, and no more once one of them is open again. */
export function followTalks(db: WriteDb, sheet: StoredSheet, now: Instant): void {
  if (!isOpen(sheet)) return;
  const clauses = talkedClauses(db, sheet);
  const isThrough = clauses.some(({ discussions }) => discussions.some(({ discussed }) => discussed)) && openClauses(clauses).length === 0;
  setSheetStatus(db, sheet.id, isThrough ? 'walked_through' : 'draft', now);
}

function settleOwed(db: WriteDb, sheet: StoredSheet): void {
  const open = new Set<ClauseId>(openClauses(talkedClauses(db, sheet)).map(({ id }) => id));
  for (const { id } of clausesOf(db, sheet.id)) if (!open.has(id)) deleteTalks(db, id, 'owed');
}

/** Only a row can hold an agenda: an agreed time of which no meeting was made yet parks it. */
function nextMeeting(db: ReadDb, clientId: ClientId, now: Instant): MeetingId | null {
  return nextMeetingOf(db, clientId, now)?.meetingId ?? null;
}

/** The one that is being held, as far as anybody knows. */
function todaysMeeting(db: ReadDb, practice: Practice, clientId: ClientId): MeetingId | null {
  const { today, zone } = calendarOf(practice);
  const all = meetingsOf(db, clientId).filter(({ at, status }) => dayOf(at, zone) === today && (status === 'planned' || status === 'held'));
  return (all.find(({ type }) => type === 'walkthrough') ?? all[0])?.id ?? null;
}
