const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most so many characters as one sees them: a letter keeps its accent, and an emoji is not cut in two. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const seen = Array.from(characters.segment(text), ({ segment }) => segment);
  return seen.length <= max
    ? text
    : `${seen
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
