import { existsSync } from 'node:fs';
import { attachmentName, isProgram, mediaTypeOf, renamedAttachment } from '#shared/domain/attachment.ts';
import type { AttachmentId, ClientId } from '#shared/domain/ids.ts';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output, Parsed } from '#shared/contract/index.ts';
import { dayOf } from '#shared/time/day.ts';
import type { DiskFileShelf } from '../file-shelf.ts';
import type { Ports } from '../ports.ts';
import {
  attachmentOf,
  attachmentsOf,
  insertAttachment,
  renameAttachment,
  sameAttachment,
  setAttachmentDeleted,
  type StoredAttachment,
} from '../store/attachments.ts';
import { clientOf } from '../store/clients.ts';
import { interactionOf } from '../store/interactions.ts';
import { keepFile, keptFile } from '../store/kept-files.ts';
import type { WriteDb } from '../store/sql.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';
import { interactionView } from './views.ts';

type Around = { readonly shelf: DiskFileShelf; readonly ports: Pick<Ports, 'openFile'> };

export function attachmentHandlers(practice: Practice, around: Around) {
  return { ...keepingHandlers(practice, around), ...removingHandlers(practice), ...showingHandlers(practice, around) };
}

function keepingHandlers(practice: Practice, { shelf }: Around): HandlersOf<'attachments.list' | 'attachments.add' | 'attachments.rename'> {
  const { store, clock } = practice;
  return {
    'attachments.list'({ clientId }) {
      const { zone } = calendarOf(practice);
      return attachmentsOf(store.read, clientId).map((row) => attachmentView(practice, row, zone));
    },
    'attachments.add': (input) => add(practice, shelf, input),
    'attachments.rename': ({ id, name: typed }) =>
      store.write((db) => {
        const name = renamedAttachment(found(attachmentOf(db, id)).name, typed);
        mustExist(renameAttachment(db, id, name, mediaTypeOf(name), clock.now()));
        return { name };
      }),
  };
}

function removingHandlers({ store, clock }: Practice): HandlersOf<'attachments.remove' | 'attachments.putBack'> {
  return {
    'attachments.remove'({ id }) {
      store.write((db) => mustExist(setAttachmentDeleted(db, id, clock.now(), clock.now())));
      return {};
    },
    'attachments.putBack'({ id }) {
      store.write((db) => mustExist(setAttachmentDeleted(db, id, null, clock.now())));
      return {};
    },
  };
}

function showingHandlers(practice: Practice, { shelf, ports: { openFile } }: Around): HandlersOf<'attachments.open' | 'attachments.save'> {
  return {
    async 'attachments.open'({ id }) {
      const it = copyOf(practice, id);
      if (isProgram(it.name)) throw new AppError('document-is-program');
      if (!openFile) return { file: await shelf.offer(it) };
      if (!(await openFile(shelf.viewingCopy(it)))) throw new AppError('no-viewer');
      return { file: null };
    },
    'attachments.save': ({ id }) => shelf.offer(copyOf(practice, id)),
  };
}

async function add(
  { store, clock }: Practice,
  shelf: DiskFileShelf,
  { file, clientId, interactionId }: Parsed<'attachments.add'>,
): Promise<Output<'attachments.add'>> {
  accept(store, clientId, interactionId);
  const chosen = shelf.take(file);
  if (!chosen) throw new AppError('file-not-found');
  const name = attachmentName(chosen.name);
  const kept = await keepFile(store.file, chosen.path);
  shelf.discard(chosen.path);
  const it = { clientId, interactionId, name, mediaType: mediaTypeOf(name), ...kept };
  const insert = (db: WriteDb): Output<'attachments.add'> => {
    // Copying took a while: the client may be gone by now.
    found(clientOf(db, clientId));
    const known = sameAttachment(db, it);
    return known ? { id: known, name, known: true } : { id: insertAttachment(db, it, clock.now()), name, known: false };
  };
  return store.recorder.during({ call: 'attachments.add', by: 'user', at: clock.now() }, () => store.write(insert));
}

function accept({ read }: Practice['store'], clientId: ClientId, interactionId: Parsed<'attachments.add'>['interactionId']): void {
  found(clientOf(read, clientId));
  if (interactionId !== null && found(interactionOf(read, interactionId)).clientId !== clientId) throw new AppError('not-found');
}

/** Where the copy of a document lies, and what it is called. */
function copyOf({ store }: Practice, id: AttachmentId): { readonly path: string; readonly name: string } {
  const { name, sha256 } = found(attachmentOf(store.read, id));
  const path = keptFile(store.file, sha256);
  if (!existsSync(path)) throw new AppError('document-missing', { params: { name } });
  return { path, name };
}

function attachmentView({ store }: Practice, { id, name, bytes, createdAt, interactionId }: StoredAttachment, zone: string): AttachmentView {
  const interaction = interactionId === null ? undefined : interactionOf(store.read, interactionId);
  return {
    id,
    name,
    bytes,
    addedAt: createdAt,
    addedOn: dayOf(createdAt, zone),
    opens: !isProgram(name),
    interaction: interaction ? interactionView(interaction, zone) : null,
  };
}
