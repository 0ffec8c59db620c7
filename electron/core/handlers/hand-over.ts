import { writeFileSync } from 'node:fs';
import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output, Parsed } from '#shared/contract/index.ts';
import { attachmentName, mediaTypeOf } from '#shared/domain/attachment.ts';
import { isForClient } from '#shared/domain/sheets/audience.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { dayOf } from '#shared/time/day.ts';
import { copyWhole } from '../atomic-file.ts';
import type { DiskFileShelf } from '../file-shelf.ts';
import { ownerOf, type Owner } from '../paper/owner.ts';
import { Pdfs } from '../paper/pdfs.ts';
import { PrintJobs } from '../paper/print-jobs.ts';
import type { Ports } from '../ports.ts';
import { insertAttachment, sameAttachment } from '../store/attachments.ts';
import { clientOf } from '../store/clients.ts';
import { handedDocumentsOf, insertHandedDocument } from '../store/handed-documents.ts';
import { expectedFailure } from '../store/failures.ts';
import { keepFile } from '../store/kept-files.ts';
import { calendarOf, found, type Practice } from './context.ts';
import { placedPaper } from './sheets.ts';

type Around = { readonly shelf: DiskFileShelf; readonly ports: Ports };
type Desk = Around & { readonly practice: Practice; readonly pdfs: Pdfs | null };
type Given = Parsed<'papers.handOver'>;
/** What goes out of the house: a document, and as a file where the host makes one. */
type Going = Given & { readonly document: SheetDocument; readonly owner: Owner | null; readonly file: { readonly path: string; readonly name: string } | null };

/** Printing, saving and keeping documents; what was for a client is kept as it was. */
export function handOverHandlers(practice: Practice, around: Around): HandlersOf<'papers.handOver' | 'papers.list' | 'papers.job' | 'papers.drawn'> {
  const jobs = new PrintJobs();
  const { sheetPrinter } = around.ports;
  const desk: Desk = { ...around, practice, pdfs: sheetPrinter && new Pdfs(sheetPrinter, jobs) };
  return {
    'papers.handOver': (given) => handOver(desk, given),
    'papers.list'({ clientId }) {
      const { zone } = calendarOf(practice);
      return handedDocumentsOf(practice.store.read, clientId).map((row) => ({ ...row, on: dayOf(row.at, zone) }));
    },
    'papers.job': ({ job }) => found(jobs.of(job)),
    'papers.drawn'({ job }) {
      if (!jobs.markDrawn(job)) throw new AppError('not-found');
      return {};
    },
  };
}

async function handOver(desk: Desk, given: Given): Promise<Output<'papers.handOver'>> {
  const { practice } = desk;
  const document = placedPaper(practice, given.sheet);
  // What was handed over once is not handed over again by looking at it.
  const owner = isForClient(given.sheet.kind) && given.sheet.kind !== 'handed' ? ownerOf(practice, given.sheet) : null;
  if (given.way === 'archive' && !owner) throw new AppError('not-allowed');
  const going: Going = { ...given, document, owner, file: await fileOf(desk, given, document) };
  try {
    const to = await goOut(desk, going);
    if (to === null) return { done: false, to: null };
    if (owner) await keep(desk, { ...going, owner });
    return { done: true, to: to || null };
  } finally {
    if (going.file) desk.shelf.discard(going.file.path);
  }
}

/** The pages as a file of ours, under a name that says nothing of a client (PRT-10). */
async function fileOf({ practice, pdfs, shelf }: Desk, { sheet }: Given, document: SheetDocument): Promise<Going['file']> {
  if (!pdfs) return null;
  const title = practice.text().t(`sheets.kind.${sheet.kind}`);
  const bytes = await pdfs.bytesOf({ title, document });
  const name = attachmentName(`${title} ${calendarOf(practice).today}.pdf`);
  const path = shelf.place(name);
  try {
    writeFileSync(path, bytes, { mode: 0o600 });
  } catch (error) {
    throw expectedFailure(error) ?? error;
  }
  return { path, name };
}

/** Where it went, '' where that has no name; null: the user thought better of it. */
async function goOut({ ports, shelf }: Desk, { way, file }: Going): Promise<string | null> {
  if (way === 'file') {
    if (!file || !ports.dialogs) throw new AppError('not-allowed');
    const target = await ports.dialogs.save(file.name);
    if (target !== null) copyWhole(file.path, target);
    return target;
  }
  // A page prints by itself, and says so afterwards.
  if (way === 'print' && file && !(await ports.openFile?.(shelf.viewingCopy(file)))) throw new AppError('no-viewer');
  return '';
}

async function keep({ practice: { store, clock } }: Desk, { sheet, way, document, owner, file }: Going & { readonly owner: Owner }): Promise<void> {
  const kept = file && { name: file.name, mediaType: mediaTypeOf(file.name), ...(await keepFile(store.file, file.path)) };
  store.recorder.during({ call: 'papers.handOver', by: 'user', at: clock.now() }, () =>
    store.write((db) => {
      // Drawing took a while: the client may be gone by now.
      found(clientOf(db, owner.clientId));
      const attachment = kept && { clientId: owner.clientId, interactionId: null, ...kept };
      const attachmentId = attachment && (sameAttachment(db, attachment) ?? insertAttachment(db, attachment, clock.now()));
      insertHandedDocument(db, { ...owner, kind: sheet.kind, version: document.version ?? '', document, way, attachmentId }, clock.now());
    }),
  );
}
