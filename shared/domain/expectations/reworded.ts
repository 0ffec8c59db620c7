import type { FORMS_OF_ADDRESS } from '../person.ts';
import type { ClauseFields, ClauseItem } from './clause.ts';
import { spokenTo, type Spoken, type TemplateClause } from './template.ts';

type Address = (typeof FORMS_OF_ADDRESS)[number];
type TemplateItem = TemplateClause['items'][number];

/** The clause says one thing to those it addresses formally and another to the others. */
export function hasForms(clause: TemplateClause): boolean {
  return JSON.stringify(spokenTo(clause, 'formal')) !== JSON.stringify(spokenTo(clause, 'informal'));
}

/** The clause with other words in one form of address; the other form keeps its own, where it has some. `before` null: a new one, alike in both. */
export function reworded(
  before: TemplateClause | null,
  { key, words, address }: { readonly key: string; readonly words: ClauseFields; readonly address: Address },
): TemplateClause {
  const { section, mustDiscuss, items, situation, short, question, body, weDo, youDo, byWhen, otherwise } = words;
  if (!before) return { ...words, key, items: [...items] };
  const say = (was: Spoken, text: string): Spoken => spoken(was, text, address);
  return {
    key,
    section,
    mustDiscuss,
    situation: say(before.situation, situation),
    short: say(before.short, short),
    question: say(before.question, question),
    body: say(before.body, body),
    items: items.map((item, index) => rewordedItem(beforeOf(before.items, { item, index, count: items.length, address }), item, address)),
    weDo: say(before.weDo, weDo),
    youDo: say(before.youDo, youDo),
    byWhen: say(before.byWhen, byWhen),
    otherwise: say(before.otherwise, otherwise),
  };
}

/** One text for both, unless they differ already. */
function spoken(was: Spoken, text: string, address: Address): Spoken {
  if (typeof was === 'string') return text;
  const both = { ...was, [address]: text };
  return both.formal === both.informal ? both.formal : both;
}

type Place = { readonly item: ClauseItem; readonly index: number; readonly count: number; readonly address: Address };

/** Which line it was: the one that reads alike, else the one in its place while none came or went. */
function beforeOf(items: readonly TemplateItem[], { item, index, count, address }: Place): TemplateItem | null {
  const alike = items.find(({ text }) => (typeof text === 'string' ? text : text[address]) === item.text);
  return alike ?? (items.length === count ? (items[index] ?? null) : null);
}

function rewordedItem(before: TemplateItem | null, { text, byWhen, why, example }: ClauseItem, address: Address): TemplateItem {
  if (!before) return { text, byWhen, why, example };
  return {
    text: spoken(before.text, text, address),
    byWhen: spoken(before.byWhen, byWhen, address),
    why: spoken(before.why, why, address),
    example: spoken(before.example, example, address),
  };
}
