/** What a notice may hold: longer titles run out of sight, and macOS shows 256 bytes of what stands below (platform, part 3). */
export const TITLE_MAX = 80;
export const BODY_MAX_BYTES = 250;

const MORE = '…';

/** At most `max` characters, the last of them an ellipsis where something had to go. */
export function cutToLength(text: string, max: number): string {
  const characters = charactersOf(text);
  return characters.length <= max ? text : withMore(characters.slice(0, max - 1));
}

/** At most `max` bytes of UTF-8; no character is split. */
export function cutToBytes(text: string, max: number): string {
  if (bytesOf(text) <= max) return text;
  const kept: string[] = [];
  let left = max - bytesOf(MORE);
  for (const character of charactersOf(text)) {
    left -= bytesOf(character);
    if (left < 0) break;
    kept.push(character);
  }
  return withMore(kept);
}

/** In UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += widthOf(character.codePointAt(0)!);
  return bytes;
}

function widthOf(point: number): 1 | 2 | 3 | 4 {
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}

/** As a reader sees them: a letter with its accents is one, and so is a family. */
function charactersOf(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

function withMore(kept: readonly string[]): string {
  return `${kept.join('').trimEnd()}${MORE}`;
}
