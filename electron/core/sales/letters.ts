import type { Output } from '#shared/contract/index.ts';
import type { LetterRequest } from '#shared/contract/sales.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { localeOf } from '#shared/text/format.ts';
import { calendarOf, settingsOf, type Practice } from '../handlers/context.ts';
import { proposalOf } from '../store/sales-proposals.ts';
import { phrases } from '../templates.ts';
import { correspondentOf, type Correspondent } from './correspondent.ts';
import { slotWords } from './slot-words.ts';

type Letter = { readonly subject: string; readonly body: string };

/** A letter of the sale in the client's language, ready to be read, changed and sent by hand. */
export function letterOf(practice: Practice, request: LetterRequest): Output<'sales.letter'> {
  const to = correspondentOf(practice, request.clientId);
  const { subject, body } = core(practice, request, to);
  return { subject, body: framed(practice, body, to), language: to.language, email: to.email };
}

function core(practice: Practice, request: LetterRequest, to: Correspondent): Letter {
  switch (request.kind) {
    case 'slots':
    case 'ask-theirs':
    case 'apology':
      return aboutSlots(practice, request, to);
    case 'not-for-us':
      return notForUs(practice, request.names, to);
    case 'quick-question': {
      const say = phrases(practice.store.read, 'quick-question', to.language, to.address);
      return { subject: say('subject', {}), body: say('consultation', {}) };
    }
    case 'proposal': {
      const say = phrases(practice.store.read, 'proposal', to.language, to.address);
      const title = proposalOf(practice.store.read, request.clientId)?.title ?? '';
      return { subject: say('subject', { title }), body: say('cover', { title }) };
    }
    default:
      return assertNever(request);
  }
}

function aboutSlots(practice: Practice, request: Extract<LetterRequest, { kind: 'slots' | 'ask-theirs' | 'apology' }>, to: Correspondent): Letter {
  const say = phrases(practice.store.read, 'slots', to.language, to.address);
  const subject = say('subject', {});
  if (request.kind === 'ask-theirs') return { subject, body: say('askTheirs', {}) };
  const { now, zone } = calendarOf(practice);
  const words = (at: number): string => slotWords(say, at, { now, zone, clientZone: request.clientZone, language: to.language });
  if (request.kind === 'apology') return { subject, body: say('apology', { slot: words(request.slot) }) };
  const both = { a: words(request.slots.a), b: words(request.slots.b) };
  return { subject, body: say(request.phoneOnly ? 'phone' : 'offer', both) };
}

/** No reason stands in it: what is confidential cannot slip into a letter that has no place for it. */
function notForUs(practice: Practice, names: readonly string[], { language, address }: Correspondent): Letter {
  const say = phrases(practice.store.read, 'not-for-us', language, address);
  const [name] = names;
  const others = names.length > 1 ? say('names', { names: new Intl.ListFormat(localeOf(language)).format(names) }) : name ? say('oneName', { name }) : null;
  return { subject: say('subject', {}), body: [say('body', {}), others, say('end', {})].filter(Boolean).join('\n\n') };
}

/** Between the greeting and the closing. */
export function framed(practice: Practice, body: string, { language, address, greeting }: Correspondent): string {
  const say = phrases(practice.store.read, 'letter', language, address);
  const hello = greeting ? say('hello', { greeting }) : say('helloPlain', {});
  return [hello, body, say('closing', { practice: settingsOf(practice).name }).trim()].join('\n\n');
}
