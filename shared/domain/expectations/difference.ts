import { CLAUSE_TEXTS, type ClauseFields, type ClauseText } from './clause.ts';

export type Keyed = ClauseFields & { readonly key: string };
export type MarkedWords = { readonly mark: 'same' | 'added' | 'removed'; readonly text: string };
export type ChangedText = { readonly field: ClauseText | 'items'; readonly words: readonly MarkedWords[] };
export type ClauseDifference = {
  readonly key: string;
  readonly section: number;
  readonly situation: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Only those that differ; of an added or removed clause all it says. */
  readonly texts: readonly ChangedText[];
};

/** What became of each clause between two versions, in the order of the newer one; what is unchanged is left out. */
export function differenceOf(before: readonly Keyed[], after: readonly Keyed[]): ClauseDifference[] {
  const old = new Map(before.map((clause) => [clause.key, clause]));
  const kept = new Set(after.map(({ key }) => key));
  const now = after.flatMap((clause) => {
    const earlier = old.get(clause.key);
    return earlier ? changed(earlier, clause) : [whole(clause, 'added')];
  });
  const gone = before.filter(({ key }) => !kept.has(key)).map((clause) => whole(clause, 'removed'));
  return [...now, ...gone].toSorted((a, b) => a.section - b.section);
}

/** The words of two texts, what was taken out before what came in. */
export function markWords(before: string, after: string): MarkedWords[] {
  const [old, now] = [tokens(before), tokens(after)];
  const lengths = commonLengths(old, now);
  const marked: MarkedWords[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      marked.push({ mark: 'same', text: old[i]! });
      [i, j] = [i + 1, j + 1];
    } else if (j >= now.length || (i < old.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      marked.push({ mark: 'removed', text: old[i]! });
      i += 1;
    } else {
      marked.push({ mark: 'added', text: now[j]! });
      j += 1;
    }
  }
  return joined(marked);
}

function changed(before: Keyed, after: Keyed): ClauseDifference[] {
  const texts = [...CLAUSE_TEXTS, 'items' as const].flatMap((field) => {
    const [old, now] = [readOf(before, field), readOf(after, field)];
    return old === now ? [] : [{ field, words: markWords(old, now) }];
  });
  if (texts.length === 0) return [];
  return [{ key: after.key, section: after.section, situation: after.situation, change: 'changed', texts }];
}

function whole(clause: Keyed, change: 'added' | 'removed'): ClauseDifference {
  const texts = [...CLAUSE_TEXTS, 'items' as const].flatMap((field) => {
    const text = field === 'situation' || field === 'question' ? '' : readOf(clause, field);
    return text === '' ? [] : [{ field, words: [{ mark: change, text }] }];
  });
  return { key: clause.key, section: clause.section, situation: clause.situation, change, texts };
}

function readOf(clause: ClauseFields, field: ChangedText['field']): string {
  if (field !== 'items') return clause[field];
  return clause.items.map(({ text, byWhen, why, example }) => [text, byWhen, why, example].filter(Boolean).join(', ')).join('; ');
}

/** Words with the space after them, so that what stays the same keeps its spaces. */
function tokens(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

/** `lengths[i][j]`: how many words the rest from i and the rest from j have in common. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] = old[i] === now[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

/** Neighbours of one kind are one piece; of what changed in one place, what went stands before what came. */
function joined(marked: readonly MarkedWords[]): MarkedWords[] {
  const pieces: { mark: MarkedWords['mark']; text: string }[] = [];
  for (const { mark, text } of marked) {
    const last = pieces.at(-1);
    if (last?.mark === mark) last.text += text;
    else pieces.push({ mark, text });
  }
  return pieces;
}
