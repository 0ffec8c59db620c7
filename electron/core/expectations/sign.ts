import { AppError } from '#shared/contract/error.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { openPlaces } from '#shared/domain/expectations/places.ts';
import type { AttachmentId, ClientId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/time/day.ts';
import { calendarOf, found, mustExist, type Practice } from '../handlers/context.ts';
import { attachmentsOf } from '../store/attachments.ts';
import { clausesOf, sheetOf, signSheet } from '../store/expectations.ts';
import type { WriteDb } from '../store/sql.ts';
import { openSheet } from './edit.ts';
import { keepPlaces } from './keep-places.ts';
import { placesOf } from './sheet-view.ts';
import { putOpenOnAgenda } from './talk.ts';

/** What is signed is kept as it reads now. Whatever had to be talked about and was not waits on the first agenda: how many. */
export function sign(db: WriteDb, practice: Practice, { id, ...signature }: Parsed<'expectations.sign'>): number {
  const { now, today } = calendarOf(practice);
  const sheet = openSheet(db, id);
  const open = openPlaces(clausesOf(db, id), placesOf(practice, sheet));
  if (open.length > 0) throw new AppError('sheet-unfilled', { params: { places: open.map((name) => `{${name}}`).join(', ') } });
  refuseFuture(signature.signedOnMe, today, 'signedOnMe');
  refuseFuture(signature.signedOnClient, today, 'signedOnClient');
  if (signature.attachmentId !== null) mustExist(isTheirs(db, sheet.clientId, signature.attachmentId));
  keepPlaces(db, practice, sheet);
  signSheet(db, sheet, signature, now);
  return putOpenOnAgenda(db, practice, found(sheetOf(db, id)));
}

function refuseFuture(on: Day | null, today: Day, field: string): void {
  if (on !== null && on > today) throw new AppError('invalid-input', { field, reason: 'in-future' });
}

function isTheirs(db: WriteDb, clientId: ClientId, id: AttachmentId): boolean {
  return attachmentsOf(db, clientId).some((attachment) => attachment.id === id);
}
