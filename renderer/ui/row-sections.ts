/** Rows that belong together: a heading above them, and a word under them; null where there is none. */
export type RowSection = { readonly id: string; readonly head: string | null; readonly count: number; readonly note: string | null };

export type Entry = { readonly kind: 'head' | 'note'; readonly id: string; readonly word: string } | { readonly kind: 'row'; readonly index: number };

/** Everything a list with sections draws, from top to bottom; the rows are numbered through. */
export function entriesOf(sections: readonly RowSection[]): readonly Entry[] {
  let index = 0;
  return sections.flatMap(({ id, head, count, note }): Entry[] => {
    const rows = Array.from({ length: count }, (): Entry => ({ kind: 'row', index: index++ }));
    return [...word('head', id, head), ...rows, ...word('note', id, note)];
  });
}

/** Where a row stands among the entries. */
export function placeOfRow(sections: readonly RowSection[], row: number): number {
  let before = 0;
  let rows = 0;
  for (const { head, count, note } of sections) {
    before += head === null ? 0 : 1;
    if (row < rows + count) return before + row;
    rows += count;
    before += note === null ? 0 : 1;
  }
  return before + row;
}

function word(kind: 'head' | 'note', id: string, text: string | null): Entry[] {
  return text === null ? [] : [{ kind, id, word: text }];
}
