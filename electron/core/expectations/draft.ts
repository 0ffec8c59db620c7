import { AppError } from '#shared/contract/error.ts';
import { isRunning } from '#shared/domain/engagement.ts';
import { spokenTo } from '#shared/domain/expectations/template.ts';
import type { ClauseId, ClientId, EngagementId, ExpectationSheetId } from '#shared/domain/ids.ts';
import { firstEngagement } from '../first-engagement.ts';
import { calendarOf, found, interfaceLanguage, settingsOf, type Practice } from '../handlers/context.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { clientOf } from '../store/clients.ts';
import { ownerOf } from '../store/engagement-standing.ts';
import { engagementsOf, insertEngagement } from '../store/engagements.ts';
import { clausesOf, insertClause, insertSheet, sheetsOf, type StoredSheet } from '../store/expectations.ts';
import type { WriteDb } from '../store/sql.ts';
import { markCarriedOut } from '../store/tasks.ts';
import { templateFor } from './template.ts';

/** The first sheet of an engagement, made from the practice's template in the client's language and form of address. */
export function draftSheet(db: WriteDb, practice: Practice, engagementId: EngagementId, isReset: boolean): ExpectationSheetId {
  const now = practice.clock.now();
  const clientId = found(ownerOf(db, engagementId));
  if (sheetsOf(db, engagementId).length > 0) throw new AppError('conflict');
  const { profession } = settingsOf(practice);
  const { language: wished, address } = correspondentOf(practice, clientId);
  const { language, clauses } = templateFor(db, profession, wished, interfaceLanguage(practice));
  const id = insertSheet(db, { clientId, engagementId, version: 1, language, profession, isReset, ownPlaces: {} }, now);
  for (const clause of clauses) insertClause(db, { ...spokenTo(clause, address), clientId, sheetId: id, source: 'template' }, now);
  markCarriedOut(db, clientId, 'sheet_draft', now);
  return id;
}

/** Before anything runs: the engagement that is being agreed begins with its sheet. One that has a sheet keeps it. */
export function draftSheetFor(db: WriteDb, practice: Practice, clientId: ClientId): { readonly engagementId: EngagementId; readonly id: ExpectationSheetId } {
  const { now, today } = calendarOf(practice);
  const { language } = found(clientOf(db, clientId));
  const running = engagementsOf(db, clientId).find((engagement) => isRunning(engagement, today));
  const engagementId = running?.id ?? insertEngagement(db, clientId, firstEngagement(today, language ?? settingsOf(practice).clientLanguage), now);
  const [newest] = sheetsOf(db, engagementId);
  if (newest) markCarriedOut(db, clientId, 'sheet_draft', now);
  return { engagementId, id: newest?.id ?? draftSheet(db, practice, engagementId, false) };
}

/** A clause of the template that the sheet has not yet. */
export function takeClause(db: WriteDb, practice: Practice, sheet: StoredSheet, key: string): ClauseId {
  const { clauses } = templateFor(db, sheet.profession, sheet.language, interfaceLanguage(practice));
  if (clausesOf(db, sheet.id).some((clause) => clause.key === key)) throw new AppError('conflict');
  const clause = spokenTo(found(clauses.find((each) => each.key === key)), correspondentOf(practice, sheet.clientId).address);
  return insertClause(db, { ...clause, clientId: sheet.clientId, sheetId: sheet.id, source: 'template' }, practice.clock.now());
}
