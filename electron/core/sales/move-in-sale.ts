import { AppError } from '#shared/contract/error.ts';
import type { SaleMoveAnswer } from '#shared/contract/sales.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { PipelineEvent } from '#shared/domain/pipeline/events.ts';
import type { Practice } from '../handlers/context.ts';
import { applyMove } from '../pipeline/apply-move.ts';
import type { WriteDb } from '../store/sql.ts';

/** Moves a client in the same step as the fact that is written. AppError `move-impossible`. */
export function moveInSale(db: WriteDb, practice: Practice, clientId: ClientId, event: PipelineEvent, overrideReason: string | null): SaleMoveAnswer {
  const answer = applyMove(db, practice, clientId, event, { overrideReason });
  if (answer.kind === 'moved') return { kind: 'moved', stage: answer.stage, outcome: answer.outcome };
  if (answer.why === 'not-from-here') throw new AppError('move-impossible');
  return { kind: 'refused', failing: [...answer.failing] };
}
