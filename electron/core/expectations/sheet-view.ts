import type { ClauseView, SheetView, VersionView } from '#shared/contract/expectations.ts';
import { talkedAt, talkOf } from '#shared/domain/expectations/discussion.ts';
import { openPlaces, placesNamed, type PlaceValues } from '#shared/domain/expectations/places.ts';
import { spokenTo } from '#shared/domain/expectations/template.ts';
import type { ExpectationSheetId } from '#shared/domain/ids.ts';
import { dayOf } from '#shared/time/day.ts';
import { calendarOf, found, interfaceLanguage, settingsOf, type Practice } from '../handlers/context.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { attachmentOf } from '../store/attachments.ts';
import { discussionsOf } from '../store/clause-discussions.ts';
import { clientOf } from '../store/clients.ts';
import { engagementsOf } from '../store/engagements.ts';
import { clausesOf, sheetOf, type StoredClause, type StoredSheet } from '../store/expectations.ts';
import { knownPlaces } from './known-places.ts';
import { wheresOf, wordsOf } from './sheet-words.ts';
import { templateFor } from './template.ts';

/** What was signed stays as it was; before that one may write. */
export function isOpen({ status }: Pick<StoredSheet, 'status'>): boolean {
  return status === 'draft' || status === 'walked_through';
}

/** What stands in the places: by hand before anything else, then as it was when it was talked about, then as it is known now. */
export function placesOf(practice: Practice, sheet: StoredSheet): PlaceValues {
  const known = isOpen(sheet) ? knownPlaces(practice, sheet, sheet.language) : {};
  return { ...known, ...sheet.keptPlaces, ...sheet.ownPlaces };
}

export function versionView(practice: Practice, sheet: StoredSheet): VersionView {
  const { zone } = calendarOf(practice);
  const { id, version, status, isReset, createdAt, signedOnClient, signedOnMe } = sheet;
  return { id, version, status, isReset, createdOn: dayOf(createdAt, zone), signedOn: signedOnClient ?? signedOnMe };
}

export function sheetView(practice: Practice, id: ExpectationSheetId): SheetView {
  const { read } = practice.store;
  const sheet = found(sheetOf(read, id));
  const client = found(clientOf(read, sheet.clientId));
  const wished = correspondentOf(practice, sheet.clientId);
  const clauses = clausesOf(read, id);
  const values = placesOf(practice, sheet);
  const attachment = sheet.attachmentId === null ? undefined : attachmentOf(read, sheet.attachmentId);
  return {
    ...versionView(practice, sheet),
    engagementId: sheet.engagementId,
    engagementTitle: found(engagementsOf(read, sheet.clientId).find((each) => each.id === sheet.engagementId)).title,
    clientId: sheet.clientId,
    clientName: client.name,
    personName: wished.person?.name ?? null,
    practiceName: settingsOf(practice).name,
    language: sheet.language,
    wished: wished.language === sheet.language ? null : wished.language,
    signedOnMe: sheet.signedOnMe,
    signedOnClient: sheet.signedOnClient,
    signedBy: sheet.signedBy,
    attachment: attachment && sheet.attachmentId !== null ? { id: sheet.attachmentId, name: attachment.name } : null,
    clauses: clauseViews(practice, sheet, clauses),
    places: placesNamed(clauses).map((place) => ({ place, value: values[place] || null, own: Boolean(sheet.ownPlaces[place]) })),
    open: openPlaces(clauses, values),
    words: wordsOf({ ...sheet, clientName: client.name, practiceName: settingsOf(practice).name, createdOn: versionView(practice, sheet).createdOn }),
    addable: isOpen(sheet) ? addable(practice, sheet, clauses) : [],
    canEdit: isOpen(sheet),
  };
}

function clauseViews(practice: Practice, sheet: StoredSheet, clauses: readonly StoredClause[]): ClauseView[] {
  const { zone } = calendarOf(practice);
  const on = (at: number) => dayOf(at, zone);
  const discussions = Map.groupBy(discussionsOf(practice.store.read, sheet.id), ({ clauseId }) => clauseId);
  const places = wheresOf(clauses, sheet.language);
  return clauses.map(({ sheetId: _sheet, position: _position, ...clause }) => {
    const all = discussions.get(clause.id) ?? [];
    const at = talkedAt(all);
    return {
      ...clause,
      where: places.get(clause.id) ?? '',
      items: [...clause.items],
      talk: talkOf(all),
      talkedOn: at === undefined ? null : on(at),
      discussions: all.map(({ clauseId: _clause, meetingId: _meeting, agendaOf: _agenda, resolvedAt, ...each }) => ({
        ...each,
        on: on(each.at),
        resolvedOn: resolvedAt === null ? null : on(resolvedAt),
      })),
    };
  });
}

/** What the practice's template has and this sheet has not, such as a clause that was learnt since. */
function addable(practice: Practice, sheet: StoredSheet, clauses: readonly StoredClause[]): SheetView['addable'] {
  const template = templateFor(practice.store.read, sheet.profession, sheet.language, interfaceLanguage(practice));
  const { address } = correspondentOf(practice, sheet.clientId);
  const has = new Set(clauses.map(({ key }) => key));
  return template.clauses
    .filter(({ key }) => !has.has(key))
    .map((clause) => spokenTo(clause, address))
    .map(({ key, section, situation }) => ({ key, section, situation }));
}
