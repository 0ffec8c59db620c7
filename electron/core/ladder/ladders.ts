import type { LadderView } from '#shared/contract/reach.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { NO_PREFERENCE, type ContactPreference } from '#shared/domain/contact-preference.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { ladderOf, type Ladder, type LadderFacts } from '#shared/domain/ladder.ts';
import { BEFORE_AGREEMENT } from '#shared/domain/pipeline/transitions.ts';
import { foldText } from '#shared/text/fold.ts';
import { dayOf, instantOf, type Day } from '#shared/time/day.ts';
import { addWorkingDays, type WorkingCalendar } from '#shared/time/working-hours.ts';
import { calendarOf, settingsOf, type Practice } from '../handlers/context.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { interactionsSince, unansweredRows, type SinceRow, type UnansweredRow } from '../store/ladder-rows.ts';
import { preferencesOf } from '../store/reach.ts';
import { ladderWords } from './ladder-words.ts';

/** A question and where it stands, before anything is put into words. */
export type Climb = {
  readonly row: UnansweredRow;
  readonly askedOn: Day;
  readonly facts: LadderFacts;
  readonly ladder: Ladder;
};

/** The ladders of everybody who owes an answer, or of one client. */
export function laddersOf(practice: Practice, only: ClientId | null = null): Map<ClientId, LadderView> {
  const { zone } = calendarOf(practice);
  return new Map(climbsOf(practice, only).map((climb) => [climb.row.clientId, viewOf(practice, climb, zone)]));
}

/** As `laddersOf`, without the words for each step: for lists. */
export function climbsOf(practice: Practice, only: ClientId | null = null): Climb[] {
  const { read } = practice.store;
  const { now, today, zone } = calendarOf(practice);
  const rows = unansweredRows(read, today, only);
  const since = Map.groupBy(interactionsSince(read, rows), (row) => row.clientId);
  const wishes = preferencesOf(
    read,
    rows.map(({ clientId }) => clientId),
  );
  const { country, address } = settingsOf(practice);
  const calendar = workingCalendarOf(practice);
  const climbs: Climb[] = [];
  for (const row of rows) {
    const facts = factsOf(row, since.get(row.clientId) ?? [], { wish: wishes.get(row.clientId) ?? NO_PREFERENCE, home: { country, address }, calendar });
    climbs.push({ row, askedOn: dayOf(row.askedAt, zone), facts, ladder: ladderOf(facts, now, calendar) });
  }
  return climbs;
}

/** When the silence of a client comes to its end; null: nothing is asked, or they were in touch since. */
export function silenceEndOf(practice: Practice, clientId: ClientId): Day | null {
  const [climb] = climbsOf(practice, clientId);
  return climb && climb.ladder.state !== 'stopped' ? climb.ladder.endsOn : null;
}

type Around = { readonly wish: ContactPreference; readonly home: { readonly country: string; readonly address: string }; readonly calendar: WorkingCalendar };

function factsOf(row: UnansweredRow, since: readonly SinceRow[], { wish, home, calendar }: Around): LadderFacts {
  return {
    askedAt: row.askedAt,
    askedBy: row.askedBy,
    askedInVain: row.askedInVain === 1,
    dueAt: row.dueAt,
    attempts: since.filter(({ direction }) => direction === 'out'),
    heardAt: since.findLast(({ direction }) => direction === 'in')?.at ?? null,
    has: { phone: row.hasPhone === 1, email: row.hasEmail === 1, address: row.hasAddress === 1 },
    preferred: wish.preferredChannel,
    noCalls: wish.noCalls,
    textOnly: wish.textOnly,
    abroad: row.country !== '' && row.country !== home.country,
    nearby: isIn(row.town, home.address),
    prospect: BEFORE_AGREEMENT.includes(row.stage) || row.stage === 'agreement',
    notBefore: row.awayUntil === null ? null : backAtWork(row.awayUntil, calendar),
  };
}

/** Is the town one of the words of the address? */
function isIn(town: string, address: string): boolean {
  const words = ` ${foldText(address).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return town.trim() !== '' && words.includes(` ${foldText(town).trim()} `);
}

/** A client who comes back has a working day to find what waits (spec 2.2). */
function backAtWork(awayUntil: Day, calendar: WorkingCalendar): number {
  return addWorkingDays(instantOf(awayUntil, '09:00', calendar.zone), 2, calendar);
}

function viewOf(practice: Practice, climb: Climb, zone: string): LadderView {
  const { row, askedOn, facts, ladder } = climb;
  const done = facts.attempts.map(({ at, channel }) => ({ on: dayOf(at, zone), channel }));
  const { endsOn, touches } = ladder.state === 'stopped' ? { endsOn: null, touches: done.length + 1 } : ladder;
  return { clockId: row.clockId, matter: row.matter, what: row.what, askedOn, done, endsOn, touches, now: standing(practice, climb, zone) };
}

function standing(practice: Practice, { row, askedOn, ladder }: Climb, zone: string): LadderView['now'] {
  switch (ladder.state) {
    case 'climbing': {
      const { step, weakest } = ladder;
      const words = ladderWords(practice, row, { wording: step.wording, askedOn, putAsideOn: ladder.endsOn });
      return { state: ladder.state, ...step, dueOn: dayOf(step.dueAt, zone), weakest, words };
    }
    case 'bounced':
      return { state: ladder.state, channel: ladder.channel };
    case 'waiting':
      return { state: ladder.state };
    case 'ended':
      return { state: ladder.state, as: ladder.as };
    case 'stopped':
      return { state: ladder.state, because: ladder.because, on: dayOf(ladder.at, zone) };
    default:
      return assertNever(ladder);
  }
}
