import { z } from 'zod';
import type { FORMS_OF_ADDRESS } from './person.ts';
import { HALVES, type HalfDay } from './sales/half-day.ts';
import { WEEKDAYS } from '../time/day.ts';

type Address = (typeof FORMS_OF_ADDRESS)[number];

/** Names of the phrases for half-days, `afternoon2` being a Tuesday afternoon. */
const HALF_DAYS = HALVES.flatMap((half) => WEEKDAYS.map((weekday): HalfDay => `${half}${weekday}`));

/** Number words up to here; above it stands the number. */
export const NUMBER_WORDS = 10;
const NUMBERS = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9', 'n10'] as const;

/** Kind of letter → its passages → the values that may stand in each. A text names no other, so none is ever left unfilled. */
export const TEMPLATES = {
  /** Around every letter. */
  letter: { hello: ['greeting'], helloPlain: [], closing: ['practice'] },
  slots: {
    subject: [],
    offer: ['a', 'b'],
    phone: ['a', 'b'],
    askTheirs: [],
    apology: ['slot'],
    onDate: ['halfDay', 'date'],
    ...passages(HALF_DAYS),
  },
  'not-for-us': { subject: [], body: [], oneName: ['name'], names: ['names'], end: [] },
  commitment: { intent: [], decision: [], decisionCall: ['time'] },
  proposal: {
    subject: ['title'],
    cover: ['title'],
    title: ['client'],
    situation: [],
    result: [],
    included: [],
    excluded: [],
    fee: [],
    once: ['fee'],
    month: ['fee'],
    year: ['fee'],
    benefit: [],
    ratio: ['ratio'],
    payment: [],
    need: [],
    decision: [],
    decisionLine: ['day', 'time', 'channel'],
    decisionBy: ['day', 'time', 'channel', 'name'],
    validUntil: ['date'],
    signMe: [],
    signClient: [],
    ...passages(['phone', 'email', 'meeting', 'video', 'visit', 'sms', 'letter', 'note']),
  },
  'quick-question': { subject: [], consultation: [] },
  update: {
    subject: ['matter'],
    back: [],
    done: ['since', 'done'],
    doneFirst: ['done'],
    next: ['next', 'date'],
    ask: ['ask'],
  },
  'no-news': {
    subjectWeek: ['matter'],
    subjectSince: ['matter'],
    subjectMonth: ['matter'],
    openingWeek: ['running'],
    openingSince: ['running'],
    openingMonth: ['running'],
    next: ['next', 'date'],
    weekly: ['running'],
    weeklyHint: ['meeting', 'hint'],
  },
  'next-meeting': {
    moment: ['day', 'time'],
    meeting: ['meeting'],
    meetingHint: ['meeting', 'hint'],
    hint: ['hint'],
    twoSlots: ['a', 'b'],
    progress: ['step', 'steps'],
  },
  'check-in': {
    subject: [],
    topic: ['topic'],
    plain: [],
  },
  'first-follow-up': {
    subject: ['matter'],
    body: ['day', 'matter', 'question'],
  },
  'easy-way-back': {
    subject: ['matter'],
    body: [],
  },
  'closing-message': {
    subject: ['matter'],
    body: ['matter', 'date'],
  },
  'out-of-hours': {
    subject: ['day'],
    body: ['day'],
    answer: ['answer'],
  },
  calm: {
    subject: [],
    thanks: [],
    facts: ['facts'],
    proposal: ['proposal'],
    talk: ['a', 'b'],
    talkPlain: [],
  },
  /** What the ladder says of its own, and what the question was about; the rest it takes from the letters. */
  ladder: { question: [], short: ['matter'], ...passages(['first_answer', 'answer_to_slots', 'decision']) },
  meeting: {
    agendaSubject: ['date'],
    agenda: ['date', 'time'],
    agendaEmpty: ['date', 'time'],
    agendaMore: [],
    minutesSubject: ['date'],
    minutes: ['date'],
    minutesPlain: ['date'],
    mine: [],
    theirs: [],
    action: ['what', 'date'],
    minutesCheck: [],
    noShowSubject: ['date'],
    noShow: ['date', 'time'],
  },
  /** The first hundred days, and the talk at their beginning: what is said, and what is promised beside it. */
  onboarding: {
    day0: [],
    day1Subject: [],
    day1: [],
    day1Next: ['next', 'date'],
    day1Yours: ['ask'],
    day1Nothing: [],
    weekSubject: ['matter'],
    weekDone: ['done'],
    weekNext: ['next'],
    weekYours: ['ask'],
    weekNothing: [],
    howIsItGoing: [],
    successReminder: ['date', 'success', 'step', 'steps'],
    successWords: ['date', 'success'],
    talkOpen: [],
    talkStart: [],
    talkRequests: [],
    promiseRequests: [],
    talkInvisible: [],
    promiseInvisible: [],
    talkShiny: [],
    promiseShiny: [],
    talkNotSo: [],
    talkSuccess: [],
    talkSign: ['word'],
    talkClose: ['result', 'date'],
  },
  /** The end of onboarding: another rhythm, told before it comes. */
  transition: {
    subject: ['date'],
    announcement: ['date', 'interval'],
    announcementSame: ['date'],
    talkFirst: ['meeting'],
    wish: [],
    taper: ['date'],
    agreed: ['interval'],
  },
  /** What is asked for. The number words are said of things; three forms, as Polish and Russian count. */
  request: {
    ...passages(NUMBERS),
    ...counted('subject', ['n', 'date']),
    ...counted('opening', ['n', 'result', 'date']),
    ...counted('plain', ['n', 'result']),
    item: ['what'],
    itemWhy: ['what', 'why'],
    example: ['example'],
    inTimeOne: ['date'],
    inTimeMore: ['date'],
    law: ['date'],
  },
  /** The shorter list after a silence. */
  retreat: {
    ...counted('subject', ['n']),
    ...counted('opening', ['n']),
    ...counted('enough', ['n']),
    ...counted('rest', ['n', 'date']),
    laterBy: ['date'],
    orderSubject: [],
    order: [],
    first: ['what'],
    afterwards: ['what'],
    together: ['a', 'b'],
    togetherPlain: [],
  },
  'request-thanks': { subject: [], thanks: [], remaining: [], enough: [] },
  'request-wrong': { subject: ['what'], thanks: [], came: ['came'], need: ['what'] },
  'request-waived': { subject: [], body: ['what'] },
  'third-ask': { opening: ['what'], more: ['what'], hard: [], reasons: [], easiest: [] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type TemplateKind = keyof typeof TEMPLATES;
export const TEMPLATE_KINDS = Object.keys(TEMPLATES) as TemplateKind[];
export type Passage<K extends TemplateKind> = keyof (typeof TEMPLATES)[K] & string;
type Values<K extends TemplateKind, P extends Passage<K>> = (typeof TEMPLATES)[K][P] extends readonly (infer Name extends string)[]
  ? Readonly<Record<Name, string>>
  : never;

/** One sentence for everybody, or one for each form of address. */
export const passageText = z.union([z.string().min(1), z.strictObject({ formal: z.string().min(1), informal: z.string().min(1) })]);
export type PassageText = z.output<typeof passageText>;
export type Template<K extends TemplateKind> = Readonly<Record<Passage<K>, PassageText>>;

const PLACE = /\{(\w+)\}/g;

/** A template of a kind: every passage there, no other, and no value that the passage does not get. */
export function templateOf<K extends TemplateKind>(kind: K, written: unknown): Template<K> {
  const spec: Readonly<Record<string, readonly string[]>> = TEMPLATES[kind];
  const shape = Object.fromEntries(Object.keys(spec).map((passage) => [passage, passageText]));
  const template = z.strictObject(shape).parse(written);
  for (const [passage, text] of Object.entries(template)) {
    const unknown = placesOf(text).filter((name) => !spec[passage]?.includes(name));
    if (unknown.length > 0) throw new Error(`${kind}.${passage} has no value for ${unknown.join(', ')}`);
  }
  // Checked above: exactly the passages of the kind.
  return template as Template<K>;
}

export type Filler<K extends TemplateKind> = <P extends Passage<K>>(passage: P, values: Values<K, P>) => string;

/** Fills the passages of one template in one form of address. */
export function filler<K extends TemplateKind>(template: Template<K>, address: Address): Filler<K> {
  return (passage, values) => {
    const text: PassageText = template[passage];
    return filled(typeof text === 'string' ? text : text[address], values);
  };
}

/** A passage with its values; a name without one leaves nothing behind. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACE, (_place, name: string) => values[name] ?? '');
}

export function placesFor(kind: TemplateKind, passage: string): readonly string[] {
  const spec: Readonly<Record<string, readonly string[]>> = TEMPLATES[kind];
  return spec[passage] ?? [];
}

export type PlaceProblems = { readonly unknown: readonly string[]; readonly lost: readonly string[] };

/** What is wrong with the places of a text of one's own: `unknown` ones no letter could fill, `lost` ones would go unsaid. */
export function placeProblems(places: readonly string[], text: string): PlaceProblems {
  const named = [...text.matchAll(/\{([^{}\n]*)\}/g)].map((match) => match[1] ?? '');
  return { unknown: [...new Set(named.filter((name) => !places.includes(name)))], lost: places.filter((place) => !named.includes(place)) };
}

export function placesOf(text: PassageText): string[] {
  const texts = typeof text === 'string' ? [text] : [text.formal, text.informal];
  return [...new Set(texts.flatMap((each) => [...each.matchAll(PLACE)].map((match) => match[1] ?? '')))];
}

/** Passages that get no values. */
function passages<const Names extends string>(names: readonly Names[]): Readonly<Record<Names, readonly []>> {
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Readonly<Record<Names, readonly []>>;
}

/** One passage for each form a language counts in. */
function counted<const Name extends string, const Places extends readonly string[]>(name: Name, places: Places) {
  return { [`${name}One`]: places, [`${name}Few`]: places, [`${name}Many`]: places } as Readonly<Record<`${Name}${'One' | 'Few' | 'Many'}`, Places>>;
}
