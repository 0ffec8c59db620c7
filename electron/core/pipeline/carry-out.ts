import { assertNever } from '#shared/lib/assert-never.ts';
import { isRunning, type EngagementFields } from '#shared/domain/engagement.ts';
import type { ClientId, StageEventId } from '#shared/domain/ids.ts';
import { dueAt, type Effect, type LaterEffect } from '#shared/domain/pipeline/effects.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import type { WorkingCalendar } from '#shared/time/working-hours.ts';
import { closeClocks, openClock } from '../store/clocks.ts';
import { engagementsOf, insertEngagement } from '../store/engagements.ts';
import { closeCommitment, closeProposal, endEngagements, markAnswered, markDecisionMissed, releaseSlots, setWakeUp } from '../store/sale-effects.ts';
import type { WriteDb } from '../store/sql.ts';
import { dropTasks, insertEffect, insertTask } from '../store/tasks.ts';

export type Carrying = {
  readonly clientId: ClientId;
  readonly stageEventId: StageEventId;
  readonly now: Instant;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly firstEngagement: () => EngagementFields;
  /** True for what the program has done itself. */
  readonly doAtOnce: (effect: LaterEffect) => boolean;
};

/** Carries out what follows from a move; what has no table yet is put down as due. */
export function carryOut(db: WriteDb, effect: Effect, carrying: Carrying): void {
  const { clientId, stageEventId, now, today, calendar } = carrying;
  switch (effect.kind) {
    case 'open_clock': {
      const due = dueAt(effect.due, now, calendar);
      openClock(db, { clientId, kind: effect.clock, matter: effect.matter, what: '', startedAt: now, dueAt: due, stageEventId }, now);
      return;
    }
    case 'close_clocks':
      return closeClocks(db, clientId, effect.clock, effect.reason, now);
    case 'task':
      insertTask(db, { clientId, kind: effect.task, dueAt: dueAt(effect.due, now, calendar), stageEventId }, now);
      return;
    case 'drop_tasks':
      return dropTasks(db, clientId, now);
    case 'set_wake_up':
      return setWakeUp(db, clientId, effect.on);
    case 'close_proposal':
      return closeProposal(db, clientId, effect.status, now);
    case 'close_commitment':
      return closeCommitment(db, clientId, now);
    case 'mark_decision_missed':
      return markDecisionMissed(db, clientId, now);
    case 'release_slots':
      return releaseSlots(db, clientId, now);
    case 'mark_answered':
      return markAnswered(db, clientId, now);
    case 'begin_engagement':
      return beginEngagement(db, carrying);
    case 'end_engagements':
      return endEngagements(db, clientId, today, now);
    case 'later':
      return putDown(db, effect, carrying);
    default:
      assertNever(effect);
  }
}

/** What has no table yet, or is somebody's to do, stands as due; what is done at once stands as done. */
function putDown(db: WriteDb, { effect, due }: Extract<Effect, { kind: 'later' }>, { clientId, stageEventId, now, calendar, doAtOnce }: Carrying): void {
  const carriedOutAt = doAtOnce(effect) ? now : null;
  insertEffect(db, { clientId, stageEventId, effect, dueAt: dueAt(due, now, calendar), carriedOutAt });
}

/** Whoever is engaged has running work: it is what updates are owed for. */
function beginEngagement(db: WriteDb, { clientId, today, now, firstEngagement }: Carrying): void {
  if (!engagementsOf(db, clientId).some((engagement) => isRunning(engagement, today))) insertEngagement(db, clientId, firstEngagement(), now);
}
