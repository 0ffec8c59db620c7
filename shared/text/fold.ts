/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
};

/** Grows whenever `foldText` makes something else of a text: what a practice file keeps folded is then folded anew. */
export const FOLD_VERSION = 1;

/**
 * What search and comparison see of a text (DB-70): lower case without accents, "Łódź" as "lodz". Cyrillic й, ї and ў are
 * letters of their own and stay; ё is written as е so often that the two are one.
 */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  const lower = text.normalize('NFC').toLowerCase();
  return isAscii(lower) ? lower : lower.replace(/[^\0-\x7f]/gu, foldLetter).normalize('NFC');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** A practice uses a few hundred letters, and a million texts are folded when they are first made searchable. */
const folded = new Map<string, string>();
const MOST_LETTERS = 10_000;

function foldLetter(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  if (folded.size >= MOST_LETTERS) folded.clear();
  const plain = /[йїў]/u.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}+/gu, '');
  const result = plain.replace(/[łøđðßæœıþħŧŋς]/gu, (each) => PLAIN[each] ?? each).normalize('NFC');
  folded.set(letter, result);
  return result;
}
