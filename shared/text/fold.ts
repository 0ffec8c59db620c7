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

/**
 * What search and comparison see of a text (DB-70): lower case without accents, "Łódź" as "lodz". Cyrillic й, ї and ў are
 * letters of their own and stay; ё is written as е so often that the two are one.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^йїў]+/gu, withoutMarks)
    .replace(/[łøđðßæœıþħŧŋς]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}
