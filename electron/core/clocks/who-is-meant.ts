import type { Output } from '#shared/contract/index.ts';
import { commonStart, namesWord, SHORTEST_NAME } from '#shared/domain/name-in-words.ts';
import { foldText } from '#shared/text/fold.ts';
import { wordsOf } from '#shared/text/search-words.ts';
import type { DirectoryEntry } from '../client-directory.ts';
import { interfaceLanguage, type Practice } from '../handlers/context.ts';
import { HEAD } from '../haystack.ts';
import { cardNames } from '../store/board-rows.ts';

const SHOWN = 6;
/** A word that so many names have says little: "studio", "biuro". */
const COMMON = 12;
/** Nobody writes more about one call; what is pasted by mistake is not searched to its end. */
const WORDS_MAX = 40;

/** Whom a line such as "call back Nowak about VAT" names, the best first. */
export function whoIsMeant(practice: Practice, text: string): Output<'clocks.whoIsMeant'> {
  const directory = practice.memory.directory(interfaceLanguage(practice));
  const scores = new Map<DirectoryEntry, number>();
  for (const word of wordsOf(foldText(text)).slice(0, WORDS_MAX)) {
    if (word.length < SHORTEST_NAME) continue;
    const places = directory.search(commonStart(word));
    const named = directory.entries.filter((entry, n) => places[n] === HEAD && !entry.archived).map((entry) => [entry, bestOf(entry, word)] as const);
    const hits = named.filter(([, well]) => well > 0);
    for (const [entry, well] of hits) scores.set(entry, (scores.get(entry) ?? 0) + (hits.length > COMMON ? well / hits.length : well));
  }
  const ranked = [...scores].toSorted((a, b) => b[1] - a[1]).slice(0, SHOWN);
  const names = cardNames(
    practice.store.read,
    ranked.map(([{ id }]) => id),
  );
  const isSure = ranked.length > 0 && (ranked[0]?.[1] ?? 0) > (ranked[1]?.[1] ?? 0);
  return {
    sure: isSure,
    clients: ranked.map(([{ id }]) => ({ id, name: names.get(id)?.name ?? '', personName: names.get(id)?.personName ?? null })),
  };
}

function bestOf({ names }: DirectoryEntry, word: string): number {
  return Math.max(0, ...wordsOf(names).map((name) => namesWord(name, word)));
}
