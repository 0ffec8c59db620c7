import { effectiveInterval } from '#shared/domain/cadence.ts';
import { isDip } from '#shared/domain/phases/decide.ts';
import type { Day } from '#shared/time/day.ts';
import { standingPhases } from '../store/phases.ts';
import { unannounced, type UnannouncedRow } from '../store/plan-lines.ts';
import type { ReadDb } from '../store/sql.ts';

/** The rhythm stays as it is, and only what is in the updates changes (spec 2.10). */
export type Unannounced = Pick<UnannouncedRow, 'planId' | 'clientId' | 'engagementId' | 'dueOn' | 'anchorOn'> & { readonly stays: boolean };

/** Whom to tell of another rhythm by a day; of those in a dip nothing is taken away, so they are told nothing yet. */
export function toAnnounce(db: ReadDb, until: Day, today: Day): Unannounced[] {
  const rows = unannounced(db, until);
  const ids = rows.map(({ clientId }) => clientId);
  const phases = ids.length > 0 ? standingPhases(db, ids, today) : new Map();
  return rows
    .filter(({ clientId }) => !isDip(phases.get(clientId) ?? null))
    .map(({ meetingRhythm, agreedInterval, ...row }) => ({ ...row, stays: effectiveInterval({ meetingRhythm, agreedInterval, weekly: false }) === 'weekly' }));
}
