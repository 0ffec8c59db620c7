import type { AskItemId } from '#shared/domain/ids.ts';
import { isSpoken } from '#shared/domain/interaction.ts';
import type { MessageChannel, RequestKind } from '#shared/domain/messages/message.ts';
import type { AskKind } from '#shared/domain/requests/next-ask.ts';
import { THIRD_ASK } from '#shared/domain/requests/request-list.ts';
import { NUMBER_WORDS, type Filler } from '#shared/domain/template.ts';
import { formatDay, localeOf } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import type { Practice } from '../handlers/context.ts';
import { gather } from '../messages/gather.ts';
import { correspondentOf, type Correspondent } from '../sales/correspondent.ts';
import { framed } from '../sales/letters.ts';
import type { StoredItem } from '../store/requests.ts';
import { phrases } from '../templates.ts';
import type { Known } from './facts.ts';

export type Wish = {
  readonly as: AskKind;
  readonly now: readonly AskItemId[];
  readonly later: readonly AskItemId[];
  readonly dueOn: Day;
  readonly restByOn: Day;
  readonly by: MessageChannel;
};
export type Written = { readonly kind: RequestKind; readonly subject: string; readonly body: string };
type Parts = { readonly subject: string; readonly paragraphs: readonly (string | null)[] };

export const KIND_OF: Readonly<Record<AskKind, RequestKind>> = {
  full: 'request',
  retreat: 'retreat',
  single: 'retreat',
  order: 'retreat',
  thanks: 'request-thanks',
  wrong: 'request-wrong',
  third: 'third-ask',
};

/** What is said or written, in the client's language and form of address. Nothing stands in it that is not on the list. */
export function writeRequest(practice: Practice, known: Known, wish: Wish): Written {
  const to = correspondentOf(practice, known.root.clientId);
  const about: About = { practice, known, wish, to, say: sayersOf(practice, to), ...itemsFor(known, wish) };
  const { subject, paragraphs } = PARTS[wish.as](about);
  return { kind: KIND_OF[wish.as], ...finished(practice, { subject, paragraphs }, wish.by, to) };
}

/** That something is not needed any more is news. */
export function writeWaived(practice: Practice, item: StoredItem, reason: string): Written {
  const to = correspondentOf(practice, item.clientId);
  const say = phrases(practice.store.read, 'request-waived', to.language, to.address);
  const parts = { subject: say('subject', {}), paragraphs: [say('body', { what: bare(item.text) }), ended(capital(reason))] };
  return { kind: 'request-waived', ...finished(practice, parts, 'email', to) };
}

function finished(practice: Practice, { subject, paragraphs }: Parts, by: MessageChannel, to: Correspondent): Omit<Written, 'kind'> {
  const body = paragraphs
    .filter((paragraph) => paragraph !== null && paragraph !== '')
    .map((paragraph) => capital(paragraph ?? ''))
    .join('\n\n');
  return { subject: capital(subject), body: isSpoken(by) ? body : framed(practice, body, to) };
}

type Sayers = {
  readonly request: Filler<'request'>;
  readonly retreat: Filler<'retreat'>;
  readonly thanks: Filler<'request-thanks'>;
  readonly wrong: Filler<'request-wrong'>;
  readonly third: Filler<'third-ask'>;
};
type About = {
  readonly practice: Practice;
  readonly known: Known;
  readonly wish: Wish;
  readonly to: Correspondent;
  readonly say: Sayers;
  readonly now: readonly StoredItem[];
  readonly later: readonly StoredItem[];
};

const PARTS: Readonly<Record<AskKind, (about: About) => Parts>> = {
  full: fullAsk,
  retreat: retreatAsk,
  single: retreatAsk,
  order: orderAsk,
  thanks: thanksFor,
  wrong: wrongOne,
  third: thirdAsk,
};

function fullAsk(about: About): Parts {
  const { known, wish, say, to, now } = about;
  const { root } = known;
  const n = numberWord(about, now.length);
  const form = formOf(now.length, to);
  const date = by(wish.dueOn, to);
  const result = bare(root.title);
  const opening = root.resultOn ? say.request(`opening${form}`, { n, result, date: by(root.resultOn, to) }) : say.request(`plain${form}`, { n, result });
  return {
    subject: say.request(`subject${form}`, { n, date }),
    paragraphs: [opening, listed(about, now), law(about), say.request(now.length === 1 ? 'inTimeOne' : 'inTimeMore', { date })],
  };
}

/** Three are enough, or the one that matters most; the rest may wait, and is said to. */
function retreatAsk(about: About): Parts {
  const { say, to, now, later } = about;
  const all = now.length + later.length;
  const opening = say.retreat(`opening${formOf(all, to)}`, { n: numberWord(about, all) });
  const [n, form] = [numberWord(about, now.length), formOf(now.length, to)];
  const enough = say.retreat(`enough${form}`, { n });
  return { subject: say.retreat(`subject${form}`, { n }), paragraphs: [opening, enough, listed(about, now), ...rest(about), law(about), together(about)] };
}

function orderAsk(about: About): Parts {
  const { say, now } = about;
  const steps = now.map(({ text }, index) => say.retreat(index === 0 ? 'first' : 'afterwards', { what: bare(text) }));
  return { subject: say.retreat('orderSubject', {}), paragraphs: [say.retreat('order', {}), steps.join('\n'), law(about), together(about)] };
}

function thanksFor(about: About): Parts {
  const { known, say, now } = about;
  const last = known.facts.lastAsk?.at;
  const came = known.items.filter(({ id, receivedOn }) => receivedOn !== null && known.asked.get(id)?.at(-1) === last);
  const thanks = [say.thanks('thanks', {}), came.map(({ text }) => `– ${text}`).join('\n')];
  const missing = now.length > 0 ? [say.thanks('remaining', {}), listed(about, now), ...rest(about), law(about)] : [say.thanks('enough', {})];
  return { subject: say.thanks('subject', {}), paragraphs: [...thanks, ...missing] };
}

function wrongOne(about: About): Parts {
  const { say, now } = about;
  const what = now.map(({ text }) => bare(text)).join(', ');
  const each = now.flatMap((item) => [
    item.wrongNote === '' ? null : say.wrong('came', { came: bare(item.wrongNote) }),
    [say.wrong('need', { what: bare(item.text) }), exampleOf(about, item)].filter(Boolean).join(' '),
  ]);
  return { subject: say.wrong('subject', { what }), paragraphs: [say.wrong('thanks', {}), ...each, law(about)] };
}

/** Not written: what is said on the phone, and the one question. */
function thirdAsk(about: About): Parts {
  const { known, say, now } = about;
  const what = now.map(({ text }) => bare(text)).join(', ');
  const times = Math.max(0, ...now.map(({ id }) => known.asked.get(id)?.length ?? 0));
  const opening = say.third(times < THIRD_ASK ? 'opening' : 'more', { what });
  return { subject: what, paragraphs: [opening, `${say.third('hard', {})} ${say.third('reasons', {})}`, law(about), say.third('easiest', {})] };
}

/** What may wait and until when; must-haves among it are wanted by then. */
function rest(about: About): string[] {
  const { say, to, later, wish } = about;
  if (later.length === 0) return [];
  const date = by(wish.restByOn, to);
  if (later.some(({ mustHave }) => mustHave === 1) && wish.as === 'retreat') return [say.retreat('laterBy', { date }), listed(about, later)];
  return [say.retreat(`rest${formOf(later.length, to)}`, { n: numberWord(about, later.length), date })];
}

/** The date of the law and what happens when it passes, as facts. */
function law({ known: { root }, say, to }: About): string | null {
  if (root.statutoryOn === null) return null;
  return [say.request('law', { date: by(root.statutoryOn, to) }), root.consequence && ended(root.consequence)].filter(Boolean).join(' ');
}

function together({ practice, known, say, wish }: About): string | null {
  if (isSpoken(wish.by)) return null;
  const { times } = gather(practice, known.root.clientId);
  return times ? say.retreat('together', times) : say.retreat('togetherPlain', {});
}

function listed(about: About, items: readonly StoredItem[]): string {
  return items.map((item, index) => `${index + 1}. ${lineOf(about, item)}`).join('\n');
}

function lineOf(about: About, item: StoredItem): string {
  const what = bare(item.text);
  const main = item.why ? about.say.request('itemWhy', { what, why: bare(item.why) }) : about.say.request('item', { what });
  return [main, exampleOf(about, item)].filter(Boolean).join(' ');
}

function exampleOf({ say }: About, { example }: StoredItem): string {
  return example && say.request('example', { example: bare(example) });
}

function sayersOf({ store: { read } }: Practice, { language, address }: Correspondent): Sayers {
  return {
    request: phrases(read, 'request', language, address),
    retreat: phrases(read, 'retreat', language, address),
    thanks: phrases(read, 'request-thanks', language, address),
    wrong: phrases(read, 'request-wrong', language, address),
    third: phrases(read, 'third-ask', language, address),
  };
}

function itemsFor({ items }: Known, { now, later }: Wish) {
  const of = (ids: readonly AskItemId[]): StoredItem[] => ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return { now: of(now), later: of(later) };
}

type CountForm = 'One' | 'Few' | 'Many';

/** How the language counts things: one, a few, many. */
function formOf(count: number, { language }: Correspondent): CountForm {
  const rule = new Intl.PluralRules(localeOf(language)).select(count);
  return rule === 'one' ? 'One' : rule === 'few' ? 'Few' : 'Many';
}

function numberWord({ say, to }: About, count: number): string {
  if (count < 1 || count > NUMBER_WORDS) return new Intl.NumberFormat(localeOf(to.language)).format(count);
  return say.request(`n${count}` as 'n1', {});
}

/** In English the day of the week stands before it; in Polish and Russian it would have to be declined. */
function by(on: Day, { language }: Correspondent): string {
  return formatDay(on, language, language === 'en' ? 'weekday' : 'long');
}

/** Within a sentence that ends by itself. */
function bare(text: string): string {
  return text.trim().replace(/[.;,:]+$/, '');
}

function ended(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
