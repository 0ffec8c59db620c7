import { z } from 'zod';
import { absenceId } from '../domain/ids.ts';
import { MEETING_TYPES } from '../domain/meetings/meeting.ts';
import { MESSAGE_KINDS, messageKind } from '../domain/messages/message.ts';
import { NAME_MAX, requiredText } from '../domain/text-fields.ts';
import { TRIAGE_LINES_MAX } from './today.ts';
import { PLAIN_SHEETS, sheetRef, type SheetRef } from './sheet-ref.ts';

/** The forms of a sale, each a short page of the client. */
export const SALE_FORMS = ['call', 'slots', 'decision', 'proposal', 'concessions', 'questions', 'reply'] as const;
export type SaleForm = (typeof SALE_FORMS)[number];
const saleForm = z.enum(SALE_FORMS);

/** Pages of the settings beside the practice's own. */
export const SETTINGS_PAGES = ['time', 'reminders', 'services', 'templates', 'expectations', 'papers', 'data', 'history'] as const;
const settingsPage = z.enum(SETTINGS_PAGES);

/** The parts of an engagement, each a page; a new one is a member here, a page in `features/engagements/parts.ts` and its word in `engagements.parts`. */
export const ENGAGEMENT_PARTS = ['overview', 'expectations', 'onboarding', 'talk', 'requests', 'transition'] as const;
export type EngagementPart = (typeof ENGAGEMENT_PARTS)[number];
const engagementPart = z.enum(ENGAGEMENT_PARTS);

const meetingType = z.enum(MEETING_TYPES);

/** Whoever is written to one after the other: as many as can be ticked at once. */
const round = z.array(z.int().positive()).min(1).max(TRIAGE_LINES_MAX);

const printJob = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);

/** Every place of the application; its text form is the location hash and the target of a notification. */
export const route = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('today') }),
  /** Many things at once, sorted by client. */
  z.strictObject({ view: z.literal('triage') }),
  z.strictObject({ view: z.literal('clients') }),
  z.strictObject({ view: z.literal('client'), id: z.int().positive() }),
  z.strictObject({ view: z.literal('client-new') }),
  z.strictObject({ view: z.literal('client-edit'), id: z.int().positive() }),
  z.strictObject({ view: z.literal('sale'), id: z.int().positive(), form: saleForm }),
  /** A message of a kind to a client: a new one, or the one that is not finished. `round`: one of several who are written to in turn. */
  z.strictObject({ view: z.literal('compose'), id: z.int().positive(), kind: messageKind, round: round.optional() }),
  z.strictObject({ view: z.literal('enquiry') }),
  /** `other` null: with whom is not said yet. */
  z.strictObject({ view: z.literal('client-merge'), id: z.int().positive(), other: z.int().positive().nullable() }),
  z.strictObject({ view: z.literal('duplicates') }),
  z.strictObject({ view: z.literal('import') }),
  z.strictObject({ view: z.literal('pipeline') }),
  z.strictObject({ view: z.literal('rhythm') }),
  z.strictObject({ view: z.literal('reports'), page: z.literal('own').optional() }),
  /** The pages of *Rhythm* besides the gaps: `/rhythm/meetings`. */
  z.strictObject({ view: z.literal('meetings') }),
  z.strictObject({ view: z.literal('calls') }),
  /** One client at a time, without the frame around. */
  z.strictObject({ view: z.literal('calling') }),
  z.strictObject({ view: z.literal('meeting'), id: z.int().positive() }),
  /** `type` and `engagement`: what it is planned for. */
  z.strictObject({ view: z.literal('meeting-new'), id: z.int().positive(), type: meetingType.optional(), engagement: z.int().positive().optional() }),
  z.strictObject({ view: z.literal('engagements') }),
  /** Everything that was asked for and is missing, over all clients: `/engagements/requests`. */
  z.strictObject({ view: z.literal('requests') }),
  z.strictObject({ view: z.literal('engagement'), id: z.int().positive(), part: engagementPart }),
  /** A request list; `edit`: its words. */
  z.strictObject({ view: z.literal('request'), id: z.int().positive(), edit: z.literal(true).optional() }),
  z.strictObject({ view: z.literal('request-new'), id: z.int().positive(), engagement: z.int().positive().optional() }),
  /** The sheet of an engagement, a clause at a time, for both of us to see; without the frame around. */
  z.strictObject({ view: z.literal('walkthrough'), id: z.int().positive() }),
  /** The Reminder Centre. */
  z.strictObject({ view: z.literal('reminders') }),
  /** One of the practitioner's own; `id` null: a new one, about `clientId` or about nobody. */
  z.strictObject({ view: z.literal('reminder'), id: z.int().positive().nullable(), clientId: z.int().positive().nullable() }),
  z.strictObject({ view: z.literal('trash') }),
  z.strictObject({ view: z.literal('settings'), page: settingsPage.optional() }),
  z.strictObject({ view: z.literal('sheet'), sheet: sheetRef }),
  /** A document alone, drawn for the printer in a window that nobody sees. */
  z.strictObject({ view: z.literal('print'), job: printJob }),
]);
export type Route = z.output<typeof route>;

/** Places that stand below others. */
const ELSEWHERE: Readonly<Partial<Record<Route['view'], string>>> = {
  'client-new': '/clients/new',
  duplicates: '/clients/duplicates',
  meetings: '/rhythm/meetings',
  calls: '/rhythm/calls',
  calling: '/rhythm/calls/now',
  requests: '/engagements/requests',
};

export function routeText(value: Route): string {
  switch (value.view) {
    case 'client':
    case 'client-edit':
      return `/clients/${value.id}${value.view === 'client' ? '' : '/edit'}`;
    case 'settings':
    case 'reports':
      return value.page ? `/${value.view}/${value.page}` : `/${value.view}`;
    case 'sheet':
      return sheetText(value.sheet);
    case 'print':
      return `/print/${value.job}`;
    case 'reminder':
      return reminderText(value);
    case 'engagement':
    case 'walkthrough':
      return engagementText(value);
    case 'meeting':
      return `/meetings/${value.id}`;
    case 'meeting-new':
    case 'request-new':
      return newText(value);
    case 'request':
      return requestText(value);
    case 'sale':
      return `/clients/${value.id}/sale/${value.form}`;
    case 'compose':
      return `/clients/${value.id}/compose/${value.kind}${value.round ? `/${value.round.join('-')}` : ''}`;
    case 'client-merge':
      return value.other === null ? `/clients/${value.id}/merge` : `/clients/${value.id}/merge/${value.other}`;
    default:
      return ELSEWHERE[value.view] ?? `/${value.view}`;
  }
}

function engagementText(value: Extract<Route, { view: 'engagement' | 'walkthrough' }>): string {
  const part = value.view === 'walkthrough' ? value.view : value.part;
  return ['/engagements', value.id, part].filter((it) => it !== 'overview').join('/');
}

function newText(value: Extract<Route, { view: 'meeting-new' | 'request-new' }>): string {
  const about = value.view === 'meeting-new' ? ['meetings', 'new', value.type] : ['requests', 'new'];
  return ['/clients', value.id, ...about, value.engagement].filter((it) => it !== undefined).join('/');
}

function requestText({ id, edit }: Extract<Route, { view: 'request' }>): string {
  return `/requests/${id}${edit ? '/edit' : ''}`;
}

/** Today for anything it does not know. */
export function routeFrom(text: string): Route {
  const [first, ...rest] = text.replace(/^#?\/?/, '').split('/');
  const [second, third] = rest;
  if (first === 'clients' && second === 'new') return { view: 'client-new' };
  if (first === 'settings') return settingsFrom(second);
  if (first === 'reports' && second === 'own') return { view: 'reports', page: 'own' };
  if (first === 'clients' && second === 'duplicates') return { view: 'duplicates' };
  if (first === 'clients' && isId(second)) return ofClient(Number(second), rest.slice(1));
  if (first === 'rhythm' && second === 'calls' && third === 'now') return { view: 'calling' };
  if (first === 'rhythm' && (second === 'meetings' || second === 'calls')) return { view: second };
  if (first === 'meetings' && isId(second)) return { view: 'meeting', id: Number(second) };
  if (first === 'engagements' && second === 'requests') return { view: 'requests' };
  if (first === 'engagements' && isId(second) && third === 'walkthrough') return { view: 'walkthrough', id: Number(second) };
  if (first === 'engagements' && isId(second)) return { view: 'engagement', id: Number(second), part: engagementPart.catch('overview').parse(third) };
  if (first === 'requests' && isId(second)) return { view: 'request', id: Number(second), ...(third === 'edit' && { edit: true }) };
  if (first === 'reminders') return reminderFrom(rest);
  if (first === 'sheet') return sheetFrom(rest);
  if (first === 'print' && printJob.safeParse(second).success) return { view: 'print', job: second ?? '' };
  const plain = route.safeParse({ view: first });
  return plain.success ? plain.data : { view: 'today' };
}

function reminderText({ id, clientId }: Extract<Route, { view: 'reminder' }>): string {
  if (id !== null) return `/reminders/${id}`;
  return clientId === null ? '/reminders/new' : `/reminders/new/${clientId}`;
}

function reminderFrom([second, third]: readonly (string | undefined)[]): Route {
  if (isId(second)) return { view: 'reminder', id: Number(second), clientId: null };
  if (second === 'new') return { view: 'reminder', id: null, clientId: isId(third) ? Number(third) : null };
  return { view: 'reminders' };
}

function settingsFrom(text: string | undefined): Route {
  const page = settingsPage.safeParse(text);
  return page.success ? { view: 'settings', page: page.data } : { view: 'settings' };
}

/** What the number of a sheet names, where it is no client. */
const OF: Readonly<Record<string, string>> = {
  message: 'messageId',
  agenda: 'meetingId',
  minutes: 'meetingId',
  handed: 'handedId',
  expectations: 'sheetId',
  'how-we-work': 'sheetId',
  welcome: 'engagementId',
  success: 'engagementId',
  'talk-outline': 'engagementId',
  'from-now-on': 'engagementId',
  'request-list': 'listId',
};

function sheetText(sheet: SheetRef): string {
  if (sheet.kind === 'before-close') return sheet.absenceId === null ? '/sheet/before-close' : `/sheet/before-close/${sheet.absenceId}`;
  if (sheet.kind === 'nearby') return sheet.town === null ? '/sheet/nearby' : `/sheet/nearby/${encodeURIComponent(sheet.town)}`;
  if (isPlain(sheet)) return `/sheet/${sheet.kind}`;
  if (sheet.kind === 'record') return `/sheet/record/${sheet.clientId}/${sheet.fromOn ?? OPEN}/${sheet.toOn ?? OPEN}`;
  const names = sheet.kind === 'reply' ? sheet.names.map((name) => `/${encodeURIComponent(name)}`) : [];
  return `/sheet/${sheet.kind}/${idOf(sheet)}${names.join('')}`;
}

type Plain = Extract<SheetRef, { kind: (typeof PLAIN_SHEETS)[number] }>;

function isPlain(sheet: SheetRef): sheet is Plain {
  return PLAIN_SHEETS.some((kind) => kind === sheet.kind);
}

function idOf(sheet: Exclude<SheetRef, Plain | { kind: 'before-close' | 'nearby' }>): number {
  if ('meetingId' in sheet) return sheet.meetingId;
  if (sheet.kind === 'handed') return sheet.handedId;
  if (sheet.kind === 'request-list') return sheet.listId;
  if ('sheetId' in sheet) return sheet.sheetId;
  if ('engagementId' in sheet) return sheet.engagementId;
  return sheet.kind === 'message' ? sheet.messageId : sheet.clientId;
}

function sheetFrom([kind, id, ...names]: readonly string[]): Route {
  if (kind === 'before-close') return { view: 'sheet', sheet: { kind, absenceId: isId(id) ? absenceId.parse(Number(id)) : null } };
  if (kind === 'nearby') return { view: 'sheet', sheet: { kind, town: townFrom(id) } };
  if (kind === 'record') return recordFrom(id, names);
  const about = isId(id) ? { [OF[kind ?? ''] ?? 'clientId']: Number(id) } : {};
  const read = sheetRef.safeParse({ kind, ...about, ...(kind === 'reply' && { names: names.map(decoded) }) });
  return read.success ? { view: 'sheet', sheet: read.data } : { view: 'today' };
}

/** An end of a period that nobody has set. */
const OPEN = '-';

function recordFrom(id: string | undefined, [from, to]: readonly string[]): Route {
  const read = sheetRef.safeParse({ kind: 'record', clientId: Number(id), fromOn: endFrom(from), toOn: endFrom(to) });
  return read.success ? { view: 'sheet', sheet: read.data } : { view: 'today' };
}

function endFrom(text: string | undefined): string | null {
  return text === undefined || text === OPEN ? null : text;
}

function townFrom(text: string | undefined): string | null {
  const read = requiredText(NAME_MAX).safeParse(decoded(text ?? ''));
  return read.success ? read.data : null;
}

/** What was typed into an address by hand need not be well encoded; then it stands as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** The client's own page for any part of it that it does not know. */
function ofClient(id: number, [part, detail, ...more]: readonly string[]): Route {
  if (part === 'edit') return { view: 'client-edit', id };
  if (part === 'merge') return { view: 'client-merge', id, other: isId(detail) ? Number(detail) : null };
  if (part === 'compose') return { view: 'compose', id, kind: MESSAGE_KINDS.find((kind) => kind === detail) ?? 'update', ...roundFrom(more[0]) };
  if (part === 'requests' && detail === 'new') return { view: 'request-new', id, ...engagementFrom(more[0]) };
  if (part === 'meetings' && detail === 'new') return { view: 'meeting-new', id, ...meetingFrom(more) };
  const form = saleForm.safeParse(detail);
  return part === 'sale' && form.success ? { view: 'sale', id, form: form.data } : { view: 'client', id };
}

/** A meeting of an engagement says what it is for, too. */
function meetingFrom([text, engagement]: readonly string[]): Omit<Extract<Route, { view: 'meeting-new' }>, 'view' | 'id'> {
  const type = meetingType.safeParse(text);
  return type.success ? { type: type.data, ...engagementFrom(engagement) } : {};
}

function engagementFrom(text: string | undefined): { readonly engagement?: number } {
  return isId(text) ? { engagement: Number(text) } : {};
}

function roundFrom(text: string | undefined): { readonly round?: number[] } {
  const ids = round.safeParse(text?.split('-').filter(isId).map(Number));
  return ids.success ? { round: ids.data } : {};
}

function isId(text: string | undefined): boolean {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text);
}
