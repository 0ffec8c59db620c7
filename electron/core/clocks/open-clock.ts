import { answerDueAt } from '#shared/domain/clock.ts';
import type { ClientId, ClockId, InteractionId } from '#shared/domain/ids.ts';
import type { ClockMatter } from '#shared/domain/pipeline/effects.ts';
import type { Instant } from '#shared/time/clock.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import type { Practice } from '../handlers/context.ts';
import { changeClock, openClock, plainQuestionsOf } from '../store/clocks.ts';
import type { WriteDb } from '../store/sql.ts';
import { absencesOf } from '../store/working-time.ts';

export type Question = {
  readonly clientId: ClientId;
  readonly matter: ClockMatter;
  readonly what: string;
  readonly askedAt: Instant;
  readonly interactionId: InteractionId | null;
};

/** Something was asked: from now on the answer is waited for. */
export function awaitAnswer(db: WriteDb, practice: Practice, { clientId, matter, what, askedAt, interactionId }: Question): ClockId {
  const dueAt = answerDueAt(askedAt, awayDays(db, clientId), workingCalendarOf(practice));
  return openClock(db, { clientId, kind: 'theirs', matter, what, startedAt: askedAt, dueAt, stageEventId: null, interactionId }, practice.clock.now());
}

/** They are away at other times than was known: what waits for them falls due accordingly. */
export function rescheduleAnswers(db: WriteDb, practice: Practice, clientId: ClientId): void {
  const [away, calendar] = [awayDays(db, clientId), workingCalendarOf(practice)];
  for (const clock of plainQuestionsOf(db, clientId)) {
    const dueAt = answerDueAt(clock.startedAt, away, calendar);
    if (dueAt !== clock.dueAt) changeClock(db, clock.id, { ...clock, dueAt }, practice.clock.now());
  }
}

function awayDays(db: WriteDb, clientId: ClientId) {
  return absencesOf(db, clientId).filter(({ kind }) => kind === 'away');
}
