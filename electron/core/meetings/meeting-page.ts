import type { ActionView, AgendaItemView, ClientMeetings, MeetingList, MeetingPage, MeetingView, MissingMeeting } from '#shared/contract/meeting-views.ts';
import type { ClientId, MeetingId } from '#shared/domain/ids.ts';
import { clientsFirst } from '#shared/domain/meetings/agenda.ts';
import { agendaDueOn, endOf, movedInARow } from '#shared/domain/meetings/meeting.ts';
import { meetingMissingSince } from '#shared/domain/meetings/missing.ts';
import { isEngaged } from '#shared/domain/stage.ts';
import { dayOf } from '#shared/time/day.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { actionsOf, agendaItemsOf, type StoredAction, type StoredAgendaItem } from '../store/agenda.ts';
import { clientLines, type ClientLine } from '../store/client-page.ts';
import { clientOf } from '../store/clients.ts';
import { openClocksOf } from '../store/clocks.ts';
import { clientsWithMeeting, rhythmRows, type RhythmRow } from '../store/last-spoken.ts';
import { meetingOf, meetingsOf, meetingsOwingMinutes, plannedMeetings, type StoredMeeting } from '../store/meetings.ts';

const PAST_SHOWN = 50;
const LIST_SHOWN = 200;
const MISSING_SHOWN = 50;

export function meetingPage(practice: Practice, id: MeetingId): MeetingPage {
  const { read } = practice.store;
  const { now, zone } = calendarOf(practice);
  const meeting = found(meetingOf(read, id));
  const items = agendaItemsOf(read, meeting.clientId);
  const agenda = clientsFirst(items.filter(({ meetingId }) => meetingId === id));
  const actions = actionsOf(read, id);
  const clocks = openClocksOf(read, meeting.clientId);
  const known = new Set([...agenda.map(({ text }) => text), ...actions.map(({ what }) => what)]);
  return {
    meeting: viewOf(practice, meeting, linesOf(practice, [meeting])),
    now,
    zone,
    agenda: agenda.map(itemView),
    parked: items.filter(({ meetingId, doneAt }) => meetingId === null && doneAt === null).map(itemView),
    open: clocks
      .filter(({ what }) => what !== '' && !known.has(what))
      .map(({ id: clockId, kind: clock, what: text, dueAt }) => ({ clockId, clock, text, dueAt })),
    actions: actions.map(actionView),
    noShows: meetingsOf(read, meeting.clientId).filter(({ status }) => status === 'no_show').length,
    wordDueAt: meeting.status === 'no_show' ? (clocks.find(({ matter }) => matter === 'no_show')?.dueAt ?? null) : null,
  };
}

export function clientMeetings(practice: Practice, clientId: ClientId): ClientMeetings {
  const { read } = practice.store;
  const { now, zone, today } = calendarOf(practice);
  found(clientOf(read, clientId));
  const all = meetingsOf(read, clientId);
  const next = all.filter(({ status }) => status === 'planned').toReversed();
  const past = all.filter(({ status }) => status !== 'planned');
  const lines = linesOf(practice, [{ clientId }]);
  const [missing] = missingAmong(practice, rhythmRows(read, today, clientId), new Set(next.length > 0 ? [clientId] : []));
  return {
    now,
    zone,
    next: next.map((each) => viewOf(practice, each, lines)),
    past: past.slice(0, PAST_SHOWN).map((each) => viewOf(practice, each, lines)),
    parked: agendaItemsOf(read, clientId)
      .filter(({ meetingId, doneAt }) => meetingId === null && doneAt === null)
      .map(itemView),
    noShows: past.filter(({ status }) => status === 'no_show').length,
    moved: movedInARow(past.map(({ status }) => status)),
    missingSince: missing?.dueOn ?? null,
  };
}

export function meetingList(practice: Practice): MeetingList {
  const { read } = practice.store;
  const { now, zone, today } = calendarOf(practice);
  const planned = plannedMeetings(read);
  const isOver = (each: StoredMeeting): boolean => endOf(each) <= now;
  const missing = missingMeetings(practice);
  const [coming, owed, unsettled] = [planned.filter((each) => !isOver(each)), meetingsOwingMinutes(read), planned.filter(isOver)] as const;
  const shown = [coming, owed, unsettled].flatMap((all) => all.slice(0, LIST_SHOWN));
  const lines = linesOf(practice, [...shown, ...missing.slice(0, MISSING_SHOWN)]);
  const views = (all: readonly StoredMeeting[]): MeetingView[] => all.slice(0, LIST_SHOWN).map((each) => viewOf(practice, each, lines));
  return {
    now,
    today,
    zone,
    coming: views(coming),
    owed: views(owed),
    unsettled: views(unsettled),
    missing: missing
      .slice(0, MISSING_SHOWN)
      .map((each) => ({ ...each, name: lines.get(each.clientId)?.name ?? '', personName: lines.get(each.clientId)?.personName ?? null })),
    missingTotal: missing.length,
  };
}

type Missing = Omit<MissingMeeting, 'name' | 'personName'>;

/** Clients whose agreed meeting did not take place for a whole interval, the longest without one first. */
export function missingMeetings(practice: Practice): Missing[] {
  const { read } = practice.store;
  return missingAmong(practice, rhythmRows(read, calendarOf(practice).today), clientsWithMeeting(read));
}

/** Of several engagements of a client the one that has waited longest speaks. */
function missingAmong(practice: Practice, rows: readonly RhythmRow[], planned: ReadonlySet<ClientId>): Missing[] {
  const { zone, today } = calendarOf(practice);
  const all = rows.flatMap(({ clientId, stage, rhythm, startedOn, lastMetAt }): Missing[] => {
    const lastMetOn = lastMetAt === null ? null : dayOf(lastMetAt, zone);
    const dueOn = isEngaged(stage) ? meetingMissingSince({ rhythm, lastMetOn, startedOn, isPlanned: planned.has(clientId) }, today) : null;
    return dueOn === null ? [] : [{ clientId, rhythm, lastMetOn, dueOn }];
  });
  const ordered = all.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.clientId - b.clientId));
  return [...new Map(ordered.toReversed().map((each) => [each.clientId, each])).values()].toReversed();
}

type Lines = ReadonlyMap<ClientId, Pick<ClientLine, 'name' | 'personName'>>;

/** Whose they are, in one question for all. */
function linesOf({ store: { read } }: Practice, of: readonly { readonly clientId: ClientId }[]): Lines {
  const ids = [...new Set(of.map(({ clientId }) => clientId))];
  return new Map(clientLines(read, ids).map((line) => [line.id, line]));
}

function viewOf(practice: Practice, stored: StoredMeeting, lines: Lines): MeetingView {
  const { uid: _, sequence: __, interactionId: ___, ...shown } = stored;
  // A first conversation needs no agenda: it asks the questions of the call sheet.
  const agendaDue = stored.status === 'planned' && stored.type !== 'fact_finding' ? agendaDueOn(stored.at, workingCalendarOf(practice)) : null;
  return { ...shown, personName: lines.get(stored.clientId)?.personName ?? null, agendaDueOn: agendaDue };
}

function itemView({ id, text, source, doneAt }: StoredAgendaItem): AgendaItemView {
  return { id, text, source, done: doneAt !== null };
}

function actionView({ id, who, what, byOn, followUp, clockId, dueAt, closedAt }: StoredAction): ActionView {
  return { id, who, what, byOn, followUp, clockId, dueAt, done: closedAt !== null };
}
