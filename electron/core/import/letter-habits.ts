/**
 * How often languages use their letters outside ASCII (per thousand letters, rounded from published letter counts). A text
 * decoded in the wrong Windows encoding has letters no language uses together.
 */
const HABITS = [
  'ą9.9 ć4 ę11 ł18 ń2 ó8.5 ś6.6 ź0.6 ż8.3',
  'á22 č10 ď0.2 é13 ě16 í33 ň0.1 ó0.3 ř12 š8 ť0.4 ú1 ů7 ý11 ž10',
  'á18 ä1 č10 ď1 é9 í12 ĺ0.2 ľ3 ň1.5 ó1 ô1.5 ŕ0.2 š8 ť6 ú9 ý10 ž8',
  'á35 é36 í5 ó10 ö10 ő9 ú3 ü6 ű2',
  'ă40 â8 î14 ş10 ţ11',
  'č12 š9 ž6 ć5 đ2',
  'é19 è2.7 ê2.2 à4.9 â0.5 ç0.9 ë0.1 î0.5 ï0.1 ô0.5 œ0.2 ù0.6 û0.6 ü0.1',
  'ä5.8 ö4.4 ü10 ß3.1 é0.1',
  'á5 é4.3 í7.3 ñ3.1 ó8.3 ú1.7 ü0.1',
  'á1.2 â5.6 ã7.3 à0.7 ç5.3 é3.4 ê4.5 í1.3 ó3 ô6.4 õ0.4 ú2',
  'à6.4 è2.6 é0.4 ì0.3 ò0.1 ù1.7',
  'æ8.7 ø9.4 å12 é0.3',
  'å13 ä18 ö13 é0.3',
  'á18 æ8.7 ð44 é6.5 í16 ó9.9 ö7.8 ú6.1 ý2.3 þ15',
  'о110 е84 а80 и74 н67 т63 с55 р47 в45 л43 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х9.7 ж9.4 ш7.2 ю6.4 ц4.9 щ3.6 э3.3 ф2.7 ъ0.4 ё0.4',
  'о94 а72 и61 н68 і57 т53 в52 р47 е46 с41 к36 м31 у33 л38 п29 д33 я22 з23 ь16 г16 б17 ч14 х12 й14 ж9 ц9 ш8 ю8 ї7 є6 щ6 ф3 ґ0.1',
].map((line) => new Map(line.split(' ').map((entry) => [entry[0]!, Math.log(Number(entry.slice(1)))])));

const ABSENT = Math.log(0.02);
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** What stands in ordinary texts beside letters: quotes, dashes, currency, paragraph and number signs, a hard space. */
const ORDINARY = /[„“”‚‘’«»‹›–—…€§°№©®™·•½ \u00AD]/u;
const MAX_WORDS = 4000;
const MAX_LENGTH = 60;

/** Word by word; how much this looks like a text in one of the languages above. Only differences between decodings mean anything. */
export function likeness(text: string): number {
  // oxlint-disable-next-line no-control-regex -- ASCII without its letters parts words, and only words with more than ASCII count
  const words = text.split(/[\u0000-\u0040\u005B-\u0060\u007B-\u007F]+/).filter((word) => /[^\u0000-\u007F]/.test(word)).slice(0, MAX_WORDS).map((word) => word.slice(0, MAX_LENGTH));
  const shape = words.reduce((sum, word) => sum + shapeOf(word), 0);
  // oxlint-disable-next-line no-control-regex -- letters outside ASCII
  const letters = words.filter((word) => !isLoneCyrillic(word)).flatMap((word) => word.toLowerCase().match(/(?![\u0000-\u007F])\p{L}/gu) ?? []);
  return shape + Math.max(...HABITS.map((habit) => letters.reduce((sum, letter) => sum + (habit.get(letter) ?? ABSENT), 0)));
}

/** One Cyrillic letter alone among Latin words is usually a French "à". */
function isLoneCyrillic(word: string): boolean {
  return word.length === 1 && CYRILLIC.test(word);
}

/** What no language does: two scripts in one word, capitals inside, symbols between letters, many accented letters in a row. */
function shapeOf(word: string): number {
  let score = 0;
  if (CYRILLIC.test(word)) score -= 4 * count(word, /[A-Za-z](?=\p{Script=Cyrillic})|\p{Script=Cyrillic}(?=[A-Za-z])/gu);
  else score -= 2 * count(word, /(?:(?![A-Za-z])\p{L}){4,}/gu) + 2 * count(word, /(?:(?![A-Za-z])\p{L}){6,}/gu);
  score -= 2 * count(word, /\p{Ll}(?=(?![A-Z])\p{Lu})/gu);
  score -= 5 * count(word, /[\uFFFD\u0080-\u009F]/g);
  score -= 3 * [...word].filter((sign) => !/[\p{L}\p{M}\uFFFD\u0080-\u009F]/u.test(sign) && !ORDINARY.test(sign)).length;
  return score + likelyNeighbours(word);
}

/** Four bytes that are a letter in both Latin encodings; what stands beside them tells which. */
function likelyNeighbours(word: string): number {
  const odd = /[ñÑ](?![aeiouáéíóú])|[êÊ](?!\p{L})|[aeiouyAEIOUY][æÆ]|[œŒ](?![uUiI])|[ńŃ](?=[aeiouáéíóú])|[^aeiouyąęóśAEIOUYĄĘÓŚ\W_]ć|[śŚ](?=[uU])/gu;
  return -1.5 * count(word, odd);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
