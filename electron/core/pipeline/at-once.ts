import type { ClientId } from '#shared/domain/ids.ts';
import type { LaterEffect } from '#shared/domain/pipeline/effects.ts';
import { startAtSignature } from '../plans/onboarding.ts';
import { putOpenOnAgenda } from '../expectations/talk.ts';
import type { Practice } from '../handlers/context.ts';
import { latestSheetOf } from '../store/expectations.ts';
import type { WriteDb } from '../store/sql.ts';

type Act = (db: WriteDb, practice: Practice, clientId: ClientId) => boolean;

/** What a move leaves to be done and the program does itself; each says whether there was something to do it with. */
const AT_ONCE: Partial<Record<LaterEffect, Act>> = {
  onboarding_plan: startAtSignature,
  open_clauses_on_agenda(db, practice, clientId) {
    const sheet = latestSheetOf(db, clientId);
    if (sheet) putOpenOnAgenda(db, practice, sheet);
    return sheet !== undefined;
  },
};

/** True where nothing is left to be done by hand. */
export function doAtOnce(db: WriteDb, practice: Practice, clientId: ClientId, effect: LaterEffect): boolean {
  return AT_ONCE[effect]?.(db, practice, clientId) ?? false;
}
