/** A practice in which every document there is has something on it, and the documents with what is expected of them. */
import { Readable } from 'node:stream';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { CallName, Input, Output } from '#shared/contract/index.ts';
import { routeText } from '#shared/contract/route.ts';
import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import type { Language } from '#shared/domain/language.ts';
import type { PaperSize } from '#shared/domain/practice.ts';
import { SHEET_KINDS } from '#shared/domain/sheets/audience.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import type { Application } from '../../electron/core/ports.ts';
import { DRAWN_NOW } from '../../electron/core/testing/fake-ports.ts';
import { png } from '../../electron/core/testing/pictures.ts';
import { HARD, hardDocument, type HardDocument } from './hard-documents.ts';

export type Call = <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>;
export type Setting = {
  readonly call: Call;
  readonly application: Application;
  readonly folder: string;
  readonly language: Language;
  readonly paper: PaperSize;
};

export type PaperDocument = {
  readonly name: string;
  /** Where it is shown, without the #. */
  readonly place: string;
  /** At most and at least so many pages. */
  readonly pages: readonly [number, number];
  /** Stands on it. */
  readonly says: string;
};

type Ids = {
  readonly clientId: Output<'clients.create'>['id'];
  /** At the low point. */
  readonly lowId: Output<'clients.create'>['id'];
  readonly meetingId: Output<'meetings.plan'>['id'];
  readonly messageId: NonNullable<Output<'messages.save'>['id']>;
  readonly listId: Output<'requests.save'>['id'];
  readonly sheetId: Output<'expectations.draft'>['id'];
  readonly engagementId: Output<'clients.get'>['engagements'][number]['id'];
};
type Facts = { readonly ref: (ids: Ids) => SheetRef; readonly pages: readonly [number, number]; readonly says: string };

const NAME = 'Wrona Ceramika „Źdźbło” · Єва Їжак';
const DAY_MS = 86_400_000;

/** One of every kind but those handed over, which are of any kind. */
export const FACTS: { readonly [Kind in SheetRef['kind']]?: Facts } = {
  pipeline: { ref: () => ({ kind: 'pipeline' }), pages: [1, 1], says: 'Holm' },
  gaps: { ref: () => ({ kind: 'gaps' }), pages: [1, 1], says: NAME },
  numbers: { ref: () => ({ kind: 'numbers' }), pages: [1, 1], says: '24' },
  calls: { ref: () => ({ kind: 'calls' }), pages: [1, 1], says: '2026' },
  'call-list': { ref: () => ({ kind: 'call-list' }), pages: [1, 1], says: 'Wrona' },
  updates: { ref: () => ({ kind: 'updates' }), pages: [1, 1], says: 'Wrona' },
  day: { ref: () => ({ kind: 'day' }), pages: [1, 1], says: 'Wrona' },
  nearby: { ref: () => ({ kind: 'nearby', town: null }), pages: [1, 1], says: 'Łódź' },
  'before-close': { ref: () => ({ kind: 'before-close', absenceId: null }), pages: [1, 1], says: 'Brzoza Books' },
  'call-sheet': { ref: ({ clientId }) => ({ kind: 'call-sheet', clientId }), pages: [1, 1], says: '+48 600 100 200' },
  proposal: { ref: ({ clientId }) => ({ kind: 'proposal', clientId }), pages: [1, 2], says: '14:00' },
  message: { ref: ({ messageId }) => ({ kind: 'message', messageId }), pages: [1, 1], says: 'Żółta łódź' },
  agenda: { ref: ({ meetingId }) => ({ kind: 'agenda', meetingId }), pages: [1, 1], says: 'Piec do wypalania' },
  minutes: { ref: ({ meetingId }) => ({ kind: 'minutes', meetingId }), pages: [1, 1], says: 'Nora Hale, bookkeeper' },
  reply: { ref: ({ clientId }) => ({ kind: 'reply', clientId, names: ['Anna Gęś'] }), pages: [1, 1], says: 'Anna Gęś' },
  'request-list': { ref: ({ listId }) => ({ kind: 'request-list', listId }), pages: [1, 2], says: 'Выписки' },
  outstanding: { ref: ({ clientId }) => ({ kind: 'outstanding', clientId }), pages: [1, 2], says: 'Выписки' },
  expectations: { ref: ({ sheetId }) => ({ kind: 'expectations', sheetId }), pages: [2, 2], says: 'Zofia Żak' },
  'how-we-work': { ref: ({ sheetId }) => ({ kind: 'how-we-work', sheetId }), pages: [1, 1], says: 'Brzoza Books' },
  welcome: { ref: ({ engagementId }) => ({ kind: 'welcome', engagementId }), pages: [1, 1], says: 'Brzoza Books' },
  success: { ref: ({ engagementId }) => ({ kind: 'success', engagementId }), pages: [1, 1], says: 'Zamknięte do dziesiątego' },
  'talk-outline': { ref: ({ engagementId }) => ({ kind: 'talk-outline', engagementId }), pages: [1, 2], says: 'Wrona' },
  'from-now-on': { ref: ({ engagementId }) => ({ kind: 'from-now-on', engagementId }), pages: [1, 1], says: 'Wrona' },
  valley: { ref: ({ lowId }) => ({ kind: 'valley', clientId: lowId }), pages: [1, 1], says: 'Czynne do szóstej' },
  record: { ref: ({ clientId }) => ({ kind: 'record', clientId, fromOn: null, toOn: null }), pages: [2, 5], says: 'Wyciągi · Выписки 40' },
};

const HARD_PAGES: Readonly<Record<HardDocument, readonly [number, number]>> = {
  'forty-clauses': [5, 12],
  'long-names': [1, 3],
  'empty-sections': [1, 1],
  'long-table': [6, 14],
};

/** Every document of the practice, then those that no practice has. */
export async function paperDocuments(setting: Setting): Promise<readonly PaperDocument[]> {
  await houseStyle(setting);
  const ids = await client(setting);
  const known = SHEET_KINDS.flatMap((kind) => {
    const facts = FACTS[kind];
    return facts ? [{ name: kind, ...facts }] : [];
  });
  const plain = known.map(({ name, ref, pages, says }) => ({ name, pages, says, place: routeText({ view: 'sheet', sheet: ref(ids) }) }));
  return [...plain, ...HARD.map((which) => hard(setting, which, Number(ids.clientId)))];
}

async function houseStyle({ call, application, paper }: Setting): Promise<void> {
  await call('practice.setUp', { name: 'Brzoza Books' });
  await call('practice.update', { paper, address: 'ul. Latarników 4, 20-001 Lublin' });
  await call('papers.saveStyle', {
    phone: '+48 81 100 20 30',
    email: 'nora@hale.example',
    website: 'hale.example',
    signature: 'Nora Hale, bookkeeper',
    accent: 'teal',
  });
  const { file } = await application.files.receive(Readable.from([png(240, 80)]), 'logo.png');
  await call('papers.setLogo', { file });
}

async function client({ call, language }: Setting): Promise<Ids> {
  const { id: clientId } = await call('clients.create', {
    client: { kind: 'company', name: NAME, stage: 'active', language, town: 'Łódź' },
    people: [{ person: { name: 'Zofia Żak', points: [{ kind: 'phone', label: '', value: '+48 600 100 200' }] }, role: 'decision_maker' }],
    engagement: { title: 'Books', startedOn: '2025-01-01', meetingRhythm: 'monthly' },
  });
  await call('clients.create', { client: { kind: 'company', name: 'Holm', stage: 'proposal', language } });
  const written = { clientId, channel: 'email', direction: 'out', result: 'delivered', informs: false } as const;
  for (let n = 0; n < 60; n += 1)
    await call('interactions.log', { ...written, at: DRAWN_NOW - (90 - n) * DAY_MS, purpose: n % 9 === 0 ? 'news' : 'ask', summary: `Wyciągi · Выписки ${n}` });
  await call('interactions.log', { ...written, at: DRAWN_NOW - 3 * DAY_MS, purpose: 'ask', summary: 'Dowody · Документы', expectsAnswer: true });
  const { id: meetingId } = await call('meetings.plan', { clientId, at: DRAWN_NOW + 5 * DAY_MS, minutes: 60, type: 'regular', channel: 'video' });
  for (const text of ['Piec do wypalania', 'Печь для обжига', 'The kiln']) await call('agenda.add', { clientId, meetingId, text });
  const { id: messageId } = await call('messages.save', {
    id: null,
    clientId,
    kind: 'update',
    language,
    message: {
      personId: null,
      channel: 'letter',
      subject: 'Styczeń · Январь',
      body: 'Żółta łódź.\n\nЖёлтая лодка, Ґанок.\n\nNora Hale',
      serviceId: null,
      expectsAnswer: false,
    },
  });
  await sale(call, clientId);
  const [engagement] = (await call('clients.get', { id: clientId })).engagements;
  const engagementId = engagement!.id;
  await onboarding(call, engagementId);
  await transition(call, clientId, engagementId);
  return {
    clientId,
    lowId: await low(call, language),
    meetingId,
    messageId: messageId!,
    listId: await requests(call, clientId),
    sheetId: await expectations(call, clientId),
    engagementId,
  };
}

/** The first hundred days, and what they want at the end. */
async function onboarding(call: Call, engagementId: Ids['engagementId']): Promise<void> {
  const { id: planId } = await call('plans.start', { engagementId, anchorOn: '2026-02-20', leftInAnger: true });
  await call('plans.addStep', { planId, lane: 'them', text: 'Klucz do sejfu · Ключ от сейфа', dueOn: '2026-03-05' });
  const success = {
    text: 'Zamknięte do dziesiątego · Закрыто к десятому',
    seenBy: 'Three months in a row',
    saidOn: '2026-02-20',
    dueOn: '2026-06-30',
    metOn: null,
  };
  await call('plans.saveSuccess', { engagementId, success });
}

/** Another rhythm, told and agreed. */
async function transition(call: Call, clientId: Ids['clientId'], engagementId: Ids['engagementId']): Promise<void> {
  await call('pipeline.move', { clientId, move: { event: 'corrected', to: 'transition', reason: 'As it is' } });
  await call('transitions.announce', { engagementId });
  await call('transitions.agree', { engagementId, on: '2026-02-26', wish: 'none' });
}

/** Somebody at the low point. */
async function low(call: Call, language: Setting['language']): Promise<Ids['clientId']> {
  const { id: clientId } = await call('clients.create', {
    client: { kind: 'company', name: 'Żabka i Świerszcz · Сверчок', stage: 'active', language },
    engagement: { title: 'Website', startedOn: '2026-01-12' },
  });
  const [engagement] = (await call('clients.get', { id: clientId })).engagements;
  const success = { text: 'Czynne do szóstej · Открыто до шести', seenBy: '', saidOn: '2026-01-12', dueOn: null, metOn: null };
  await call('plans.saveSuccess', { engagementId: engagement!.id, success });
  await call('phases.note', { clientId, code: 'S5', kind: 'tool' });
  await call('phases.agree', { clientId });
  return clientId;
}

/** Talked through, with a question, and everything filled that nobody knows. */
async function expectations(call: Call, clientId: Ids['clientId']): Promise<Ids['sheetId']> {
  const [engagement] = (await call('clients.get', { id: clientId })).engagements;
  const { id } = await call('expectations.draft', { engagementId: engagement!.id });
  const { places, clauses } = await call('expectations.get', { id });
  const open = places.filter(({ value }) => value === null).map(({ place }) => [place, 'żółta łódź · лодка']);
  await call('expectations.fill', { id, values: Object.fromEntries(open) });
  await call('expectations.discuss', { ids: clauses.slice(0, 12).map((clause) => clause.id), discussed: true, channel: 'meeting' });
  await call('expectations.ask', { id: clauses[0]!.id, question: 'A w sierpniu? А в августе?', channel: 'meeting' });
  return id;
}

async function requests(call: Call, clientId: Ids['clientId']): Promise<Ids['listId']> {
  const item = (text: string, mustHave: boolean) => ({ text, mustHave, why: 'żeby zamknąć miesiąc · чтобы закрыть месяц', example: 'PDF' });
  const items = [item('Wyciągi · Выписки', true), item('Umowy · Договоры', false), item('Sales documents', true)];
  const { id } = await call('requests.save', { id: null, clientId, request: { title: 'VAT · НДС', dueOn: '2026-03-10', statutoryOn: '2026-03-25', items } });
  await call('requests.ask', { id, now: (await call('requests.get', { id })).items.map((each) => each.id), channel: 'email' });
  return id;
}

async function sale(call: Call, clientId: Ids['clientId']): Promise<void> {
  await call('sales.saveCommitment', {
    clientId,
    commitment: {
      question: 'What next?',
      answer: 'Sign',
      askedAt: Date.UTC(2026, 1, 25, 9),
      decisionAt: Date.UTC(2026, 1, 27, 13),
      decisionChannel: 'phone',
      decisionBy: 'Zofia Żak',
    },
  });
  const line = (section: 'result' | 'included' | 'excluded' | 'need', text: string) => ({ section, text, saidAloud: true });
  await call('sales.saveProposal', {
    clientId,
    proposal: {
      title: 'Księgowość · Бухгалтерия',
      situation: 'Trzy lata leżą w pudłach.\n\nНалоговая писала дважды.',
      fee: 120_000,
      currency: 'PLN',
      feePer: 'month',
      lines: [
        line('result', 'Dziesiątego są liczby.'),
        ...Array.from({ length: 8 }, (_, index) => line('included', `Rejestry za miesiąc ${index + 1}, wprowadzone i uzgodnione`)),
        line('excluded', 'Kadry i płace'),
        { section: 'payment', text: 'Zaliczka', amount: 48_000, dueOn: '2026-03-02', saidAloud: true },
        line('need', 'Wyciągi do piątego'),
      ],
    },
  });
}

function hard({ folder, language, paper }: Setting, which: HardDocument, clientId: number): PaperDocument {
  const document = hardDocument(which, language, paper);
  const id = keepDocument(folder, document, clientId, `${which}-${language}-${paper}`);
  return { name: which, place: `/sheet/handed/${id}`, pages: HARD_PAGES[which], says: document.subtitle.slice(0, 12) };
}

/** Puts any document where one lies that was handed over: from there it is drawn. */
export function keepDocument(folder: string, document: SheetDocument, clientId: number, uid: string): number {
  const db = new Database(path.join(folder, 'evenkeel.db'));
  try {
    const insert = db.prepare(
      `INSERT INTO handed_document (uid, client_id, kind, title, version, language, document, way, at, created_at) VALUES (?, ?, 'handed', ?, '', ?, ?, 'archive', ?, ?)`,
    );
    return Number(insert.run(uid, clientId, document.title, document.language, JSON.stringify(document), DRAWN_NOW, DRAWN_NOW).lastInsertRowid);
  } finally {
    db.close();
  }
}
