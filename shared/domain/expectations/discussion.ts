import type { Instant } from '../../time/clock.ts';
import type { Channel } from '../interaction.ts';
import { filledClause, type PlaceValues } from './places.ts';
import type { ClauseFields } from './clause.ts';

/** How a clause was talked about: a row a talk, or a question that was asked of it. */
export type Discussion = {
  readonly discussed: boolean;
  readonly at: Instant;
  readonly channel: Channel;
  readonly note: string;
  readonly question: string;
  readonly resolution: string;
  readonly resolvedAt: Instant | null;
};

/**
 * `settled`: face to face, or by phone with a note of what was said. `unnoted`: by phone, nobody wrote down what was said.
 * `written`: it only went by mail, and nobody knows whether it was read (spec 2.8).
 */
export const TALKS = ['settled', 'unnoted', 'written', 'open'] as const;
export type Talk = (typeof TALKS)[number];

/** Ways in which one sees the other listen. */
const SEEN: readonly Channel[] = ['visit', 'meeting', 'video'];

export function talkOf(discussions: readonly Discussion[]): Talk {
  const talks = discussions.filter(({ discussed }) => discussed).map(talk);
  return TALKS.find((each) => talks.includes(each)) ?? 'open';
}

/** The latest talk that settled it, else the latest of any kind; undefined while it is open. */
export function talkedAt(discussions: readonly Discussion[]): Instant | undefined {
  const state = talkOf(discussions);
  const of = discussions.filter((each) => each.discussed && talk(each) === state).map(({ at }) => at);
  return of.length > 0 ? Math.max(...of) : undefined;
}

type Talked = { readonly mustDiscuss: boolean; readonly discussions: readonly Discussion[] };

/** Those that must be talked through and were not, or only in writing. */
export function openClauses<C extends Talked>(clauses: readonly C[]): C[] {
  return clauses.filter(({ mustDiscuss, discussions }) => mustDiscuss && talkOf(discussions) !== 'settled');
}

/** The same of clauses of which it is already known how they were talked about. */
export function unsettled<C extends { readonly mustDiscuss: boolean; readonly talk: Talk }>(clauses: readonly C[]): C[] {
  return clauses.filter(({ mustDiscuss, talk: how }) => mustDiscuss && how !== 'settled');
}

export function openQuestions<D extends Discussion>(discussions: readonly D[]): D[] {
  return discussions.filter(({ question, resolvedAt }) => question !== '' && resolvedAt === null);
}

/** What of a clause was talked about stays so in a new version as long as its words are the same; a changed one is talked about again. */
export function isSameClause(before: ClauseFields, after: ClauseFields, values: { readonly before: PlaceValues; readonly after: PlaceValues }): boolean {
  return words(before, values.before) === words(after, values.after);
}

function talk({ channel, note }: Discussion): Talk {
  if (SEEN.includes(channel)) return 'settled';
  if (channel === 'phone') return note.trim() === '' ? 'unnoted' : 'settled';
  return 'written';
}

/** What a client reads of it; whether it must be talked about and its short name are none of it. */
function words(clause: ClauseFields, values: PlaceValues): string {
  const { situation, question, body, items, weDo, youDo, byWhen, otherwise } = filledClause(clause, values);
  return JSON.stringify([situation, question, body, items, weDo, youDo, byWhen, otherwise]);
}
