import type { UpdateInterval } from '#shared/domain/cadence.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import { isDip } from '#shared/domain/phases/decide.ts';
import type { Phase } from '#shared/domain/pipeline/facts.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { shortestOf } from '#shared/domain/statistics/paces.ts';
import type { Day } from '#shared/time/day.ts';
import { found } from '../handlers/context.ts';
import { engagementsOf, type StoredEngagement } from '../store/engagements.ts';
import { gapRows } from '../store/gaps.ts';
import { meetingsOf, type StoredMeeting } from '../store/meetings.ts';
import { standingPhases } from '../store/phases.ts';
import type { ReadDb } from '../store/sql.ts';

/** The rhythm that follows from what was agreed with the client, without what the stage and the phase ask for. */
export function targetOf(db: ReadDb, clientId: ClientId, engagementId: EngagementId, today: Day): UpdateInterval {
  const rows = gapRows(db, today, clientId);
  const cadences = rows.length > 0 ? rows : [engagementOf(db, clientId, engagementId)];
  const settled = shortestOf(cadences, { stage: 'active', dip: false, rhythmAgreedOn: null }, today);
  if (settled === null) throw new Error('an engagement without a rhythm');
  return settled;
}

/** The meeting that closes onboarding: planned or held, since this work began. */
export function closingMeeting(db: ReadDb, clientId: ClientId, engagementId: EngagementId): StoredMeeting | undefined {
  const meetings = meetingsOf(db, clientId).filter(({ type, status }) => type === 'end_of_onboarding' && (status === 'planned' || status === 'held'));
  return meetings.find((it) => it.engagementId === null || it.engagementId === engagementId);
}

export function isOnTheWay(stage: Stage): boolean {
  return stage === 'onboarding' || stage === 'transition';
}

/** The phase in which nothing is taken away from them; null: another, or none was said. */
export function dipOf(db: ReadDb, clientId: ClientId, today: Day): Phase | null {
  const phase = standingPhases(db, [clientId], today).get(clientId) ?? null;
  return isDip(phase) ? phase : null;
}

function engagementOf(db: ReadDb, clientId: ClientId, id: EngagementId): StoredEngagement {
  return found(engagementsOf(db, clientId).find((it) => it.id === id));
}
