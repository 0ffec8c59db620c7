import type { HandlersOf } from '#shared/contract/index.ts';
import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import type { AbsenceId, ClientId, MessageId } from '#shared/domain/ids.ts';
import { isForClient } from '#shared/domain/sheets/audience.ts';
import { beforeCloseSheet } from '#shared/domain/sheets/before-close-sheet.ts';
import { callSheet } from '#shared/domain/sheets/call-sheet.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { numbersSheet } from '#shared/domain/sheets/numbers-sheet.ts';
import { pipelineSheet } from '#shared/domain/sheets/pipeline-sheet.ts';
import { gapsSheet } from '#shared/domain/sheets/gaps-sheet.ts';
import { proposalSheet } from '#shared/domain/sheets/proposal-sheet.ts';
import { STAGES, type Stage } from '#shared/domain/stage.ts';
import { formatDay } from '#shared/text/format.ts';
import { textIn } from '#shared/text/index.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { beforeClose } from '../clocks/clock-views.ts';
import { boardOf } from '../pipeline/board.ts';
import { gapLines } from '../rhythm/gap-lines.ts';
import { numberLines } from '../rhythm/number-lines.ts';
import { callListPaper } from '../paper/call-list.ts';
import { dayPaper } from '../paper/day.ts';
import { letterheadOf } from '../paper/letterhead.ts';
import { ownerOf } from '../paper/owner.ts';
import { requestsPaper } from '../requests/paper.ts';
import { recordPaper } from '../paper/record.ts';
import { withVersion } from '../paper/version.ts';
import { handedDocumentOf } from '../store/handed-documents.ts';
import { nearbyPaper } from '../paper/nearby.ts';
import { updatesPaper } from '../paper/updates.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { callsPaper } from '../calls/paper.ts';
import { expectationPaper } from '../expectations/paper.ts';
import { valleyPaper } from '../phases/valley.ts';
import { onboardingPaper } from '../plans/paper.ts';
import { meetingPaper } from '../meetings/paper.ts';
import { letterOf } from '../sales/letters.ts';
import { saleView } from '../sales/sale-view.ts';
import { clientOf } from '../store/clients.ts';
import { messageOf } from '../store/messages.ts';
import { peopleOf } from '../store/people.ts';
import { phrases } from '../templates.ts';
import { calendarOf, found, settingsOf, type Practice } from './context.ts';

/** Regular work is not planned on a Monday, and whoever is parked or gone waits for another day. */
const PLANNED: readonly Stage[] = STAGES.filter((stage) => stage !== 'active' && stage !== 'former' && stage !== 'nurture');

export function sheetHandlers(practice: Practice): HandlersOf<'sheets.get'> {
  return { 'sheets.get': ({ sheet }) => placedPaper(practice, sheet) };
}

/** A document as it lies on the table: with the head of the practice where it is for a client, and its pages counted in its own language. */
export function placedPaper(practice: Practice, sheet: SheetRef): SheetDocument {
  // One that was handed over stays as it was, whatever the practice is called today.
  if (sheet.kind === 'handed') return found(handedDocumentOf(practice.store.read, sheet.handedId)).document;
  const document = versionedPaper(practice, sheet);
  const { t } = textIn(document.language);
  const pageWords = { page: t('sheets.page'), of: t('sheets.of') };
  return isForClient(sheet.kind) ? { ...document, pageWords, letterhead: letterheadOf(practice) } : { ...document, pageWords };
}

function versionedPaper(practice: Practice, sheet: Fresh): SheetDocument {
  const document = paperOf(practice, sheet);
  const owner = isForClient(sheet.kind) ? ownerOf(practice, sheet) : null;
  return owner ? withVersion(practice.store.read, owner, sheet.kind, document) : document;
}

/** For the desk: what is to be done, line by line, and the practice on a page. */
const LISTS = {
  calls: callsPaper,
  'call-list': callListPaper,
  day: dayPaper,
  updates: updatesPaper,
  pipeline: pipelinePage,
  gaps: gapsPage,
  numbers: numbersPage,
};

type Fresh = Exclude<SheetRef, { kind: 'handed' }>;

function paperOf(practice: Practice, sheet: Fresh): SheetDocument {
  if (isList(sheet)) return LISTS[sheet.kind](practice);
  switch (sheet.kind) {
    case 'before-close':
      return closingPage(practice, sheet.absenceId);
    case 'call-sheet':
      return callPage(practice, sheet.clientId);
    case 'proposal':
      return proposalPage(practice, sheet.clientId);
    case 'nearby':
      return nearbyPaper(practice, sheet.town);
    case 'agenda':
    case 'minutes':
      return meetingPaper(practice, sheet.kind, sheet.meetingId);
    case 'request-list':
    case 'outstanding':
      return requestsPaper(practice, sheet);
    case 'record':
      return recordPaper(practice, sheet.clientId, sheet);
    case 'expectations':
    case 'how-we-work':
      return expectationPaper(practice, sheet.kind, sheet.sheetId);
    case 'welcome':
    case 'success':
    case 'talk-outline':
    case 'from-now-on':
      return onboardingPaper(practice, sheet);
    case 'valley':
      return valleyPaper(practice, sheet.clientId);
    case 'reply':
      return replyPage(practice, sheet.clientId, sheet.names);
    case 'message':
      return messagePage(practice, sheet.messageId);
    default:
      return assertNever(sheet);
  }
}

function isList(sheet: Fresh): sheet is Extract<Fresh, { kind: keyof typeof LISTS }> {
  return Object.hasOwn(LISTS, sheet.kind);
}

function pipelinePage(practice: Practice): SheetDocument {
  const { today, zone } = calendarOf(practice);
  const { name: practiceName, paper } = settingsOf(practice);
  const { columns } = boardOf(practice, { search: '', tag: null, source: null, band: null, late: false, open: [...PLANNED] });
  return pipelineSheet({ practiceName, today, zone, paper, columns: columns.filter(({ stage }) => PLANNED.includes(stage)) }, practice.text());
}

/** More than these, and the fresh ones are only counted. */
const FRESH_TOO = 200;

function gapsPage(practice: Practice): SheetDocument {
  const { today } = calendarOf(practice);
  const { name: practiceName, paper } = settingsOf(practice);
  const all = gapLines(practice);
  const lines = all.length > FRESH_TOO ? all.filter(({ gap }) => gap.band !== 'fresh') : all;
  return gapsSheet({ lines, leftOut: all.length - lines.length, practiceName, today, paper }, practice.text());
}

function closingPage(practice: Practice, absenceId: AbsenceId | null): SheetDocument {
  const { name: practiceName, paper } = settingsOf(practice);
  return beforeCloseSheet({ practiceName, paper, ...beforeClose(practice, absenceId) }, practice.text());
}

function numbersPage(practice: Practice): SheetDocument {
  const { today } = calendarOf(practice);
  const { name: practiceName, paper } = settingsOf(practice);
  return numbersSheet({ lines: numberLines(practice), practiceName, today, paper }, practice.text());
}

function callPage(practice: Practice, clientId: ClientId): SheetDocument {
  const { read } = practice.store;
  const client = found(clientOf(read, clientId));
  const [person] = peopleOf(read, clientId);
  const phone = [...(person?.points ?? []), ...client.points].find((point) => point.kind === 'phone')?.value ?? null;
  const { qualification: known } = saleView(practice, clientId);
  const { today } = calendarOf(practice);
  return callSheet({ clientName: client.name, personName: person?.name ?? null, phone, known, today, paper: settingsOf(practice).paper }, practice.text());
}

function proposalPage(practice: Practice, clientId: ClientId): SheetDocument {
  const { name: clientName } = found(clientOf(practice.store.read, clientId));
  const { proposal, commitment, zone } = saleView(practice, clientId);
  const { language, address } = correspondentOf(practice, clientId);
  const { name: practiceName, paper } = settingsOf(practice);
  const { today } = calendarOf(practice);
  const say = phrases(practice.store.read, 'proposal', language, address);
  return proposalSheet({ clientName, practiceName, proposal: found(proposal ?? undefined), commitment, today, zone, paper, language, say });
}

/** The polite "not for us", as a letter. Why stands nowhere in it. */
function replyPage(practice: Practice, clientId: ClientId, names: readonly string[]): SheetDocument {
  const { name: clientName } = found(clientOf(practice.store.read, clientId));
  return letterPage(practice, clientName, letterOf(practice, { kind: 'not-for-us', clientId, names: [...names] }));
}

/** A message as a letter, for whoever prefers paper. */
function messagePage(practice: Practice, id: MessageId): SheetDocument {
  const message = found(messageOf(practice.store.read, id));
  return letterPage(practice, found(clientOf(practice.store.read, message.clientId)).name, message);
}

type Letter = { readonly subject: string; readonly body: string; readonly language: SheetDocument['language'] };

function letterPage(practice: Practice, clientName: string, { subject, body, language }: Letter): SheetDocument {
  const { name: practiceName, paper } = settingsOf(practice);
  return {
    language,
    paper,
    title: subject,
    subtitle: clientName,
    note: '',
    footer: [practiceName, formatDay(calendarOf(practice).today, language, 'withYear')].filter(Boolean).join(' · '),
    blocks: [{ kind: 'letter', paragraphs: body.split(/\n\n+/) }],
  };
}
