import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { found, type Practice } from '../handlers/context.ts';
import { ownerOf as clientOfEngagement } from '../store/engagement-standing.ts';
import { sheetOf } from '../store/expectations.ts';
import { handedDocumentOf } from '../store/handed-documents.ts';
import { meetingOf } from '../store/meetings.ts';
import { listOf } from '../store/requests.ts';
import { messageOf } from '../store/messages.ts';

/** Whom a document is about; null for one of the whole practice. */
export type Owner = { readonly clientId: ClientId; readonly engagementId: EngagementId | null };

export function ownerOf({ store: { read } }: Practice, sheet: SheetRef): Owner | null {
  if ('engagementId' in sheet) return { clientId: found(clientOfEngagement(read, sheet.engagementId)), engagementId: sheet.engagementId };
  switch (sheet.kind) {
    case 'call-sheet':
    case 'proposal':
    case 'reply':
    case 'outstanding':
    case 'record':
    case 'valley':
      return ofClient(sheet.clientId);
    case 'message':
      return ofClient(found(messageOf(read, sheet.messageId)).clientId);
    case 'agenda':
    case 'minutes':
      return ofClient(found(meetingOf(read, sheet.meetingId)).clientId);
    case 'request-list':
      return ofClient(found(listOf(read, sheet.listId)).clientId);
    case 'expectations':
    case 'how-we-work': {
      const { clientId, engagementId } = found(sheetOf(read, sheet.sheetId));
      return { clientId, engagementId };
    }
    case 'handed':
      return ofClient(found(handedDocumentOf(read, sheet.handedId)).clientId);
    case 'pipeline':
    case 'gaps':
    case 'numbers':
    case 'calls':
    case 'call-list':
    case 'updates':
    case 'day':
    case 'nearby':
    case 'before-close':
      return null;
    default:
      return assertNever(sheet);
  }
}

function ofClient(clientId: ClientId): Owner {
  return { clientId, engagementId: null };
}
