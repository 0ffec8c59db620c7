import type { ClientId, StageEventId } from '#shared/domain/ids.ts';
import type { PipelineEvent } from '#shared/domain/pipeline/events.ts';
import type { GuardName } from '#shared/domain/pipeline/guards.ts';
import { move, type Moved, type Refused } from '#shared/domain/pipeline/move.ts';
import { TRANSITIONS } from '#shared/domain/pipeline/transitions.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import type { WorkingCalendar } from '#shared/time/working-hours.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { firstEngagement } from '../first-engagement.ts';
import { calendarOf, found, settingsOf, type Practice } from '../handlers/context.ts';
import { clientOf } from '../store/clients.ts';
import { pipelineFacts } from '../store/pipeline-facts.ts';
import type { WriteDb } from '../store/sql.ts';
import { insertStageEvent, setStage, type StageAuthor } from '../store/stage-events.ts';
import { doAtOnce } from './at-once.ts';
import { carryOut } from './carry-out.ts';

export type MoveOptions = {
  readonly stated?: readonly GuardName[];
  readonly overrideReason?: string | null;
  readonly author?: StageAuthor;
};

export type Applied = (Moved & { readonly stageEventId: StageEventId }) | Refused;

type Around = { readonly now: Instant; readonly today: Day; readonly calendar: WorkingCalendar };

/**
 * Moves a client by an event: facts, the rule's answer, then the history, the stage and all that follows, in the
 * transaction it is called in. A refusal writes nothing. AppError `not-found`.
 */
export function applyMove(db: WriteDb, practice: Practice, clientId: ClientId, event: PipelineEvent, options: MoveOptions = {}): Applied {
  const { now, today } = calendarOf(practice);
  const around: Around = { now, today, calendar: workingCalendarOf(practice) };
  const facts = found(pipelineFacts(db, [clientId], today).get(clientId));
  const answer = move({ facts, event, stated: options.stated ?? [], overrideReason: options.overrideReason || null, now, today });
  if (answer.kind === 'refused') return answer;
  const stageEventId = insertStageEvent(db, {
    clientId,
    from: facts.stage,
    to: answer.stage,
    fromOutcome: facts.outcome,
    toOutcome: answer.outcome,
    at: now,
    reason: event.event,
    author: options.author ?? 'me',
    ...whatWasSaid(event),
    stated: answer.stated,
    unmet: answer.unmet,
    overrideReason: answer.unmet.length > 0 ? (options.overrideReason ?? '') : '',
  });
  if (answer.stage !== facts.stage || answer.outcome !== facts.outcome) setStage(db, clientId, { ...answer, at: now });
  followUp(db, practice, clientId, stageEventId, answer.effects, around);
  return { ...answer, stageEventId };
}

/** What a new enquiry brings: the first answer is promised, and whoever sent it is asked for (spec 4.3). */
export function beginEnquiry(db: WriteDb, practice: Practice, clientId: ClientId, stageEventId: StageEventId): void {
  const { now, today } = calendarOf(practice);
  const { effects } = TRANSITIONS.enquiry_logged;
  followUp(db, practice, clientId, stageEventId, effects({ event: { event: 'enquiry_logged' }, today, unmet: [] }), {
    now,
    today,
    calendar: workingCalendarOf(practice),
  });
}

function followUp(db: WriteDb, practice: Practice, clientId: ClientId, stageEventId: StageEventId, effects: Moved['effects'], around: Around): void {
  const language = clientOf(db, clientId)?.language ?? settingsOf(practice).clientLanguage;
  for (const effect of effects) {
    carryOut(db, effect, {
      clientId,
      stageEventId,
      ...around,
      firstEngagement: () => firstEngagement(around.today, language),
      doAtOnce: (what) => doAtOnce(db, practice, clientId, what),
    });
  }
}

/** The words that belong to an event, for the history. */
function whatWasSaid(event: PipelineEvent): { note: string; confidential: boolean } {
  const note = 'reason' in event ? event.reason : 'parameters' in event ? event.parameters : 'note' in event ? event.note : '';
  return { note, confidential: 'confidential' in event && event.confidential };
}
