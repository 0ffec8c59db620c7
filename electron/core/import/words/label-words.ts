import { cleanLine } from '../clean-text.ts';
import { wordKey, wordMap } from './word-key.ts';

/** Labels that every program has, as neutral words; screens show them in the user's language. */
export type KnownLabel = 'home' | 'work' | 'mobile' | 'fax' | 'main' | 'pager' | 'other';

const LABELS = wordMap<KnownLabel>({
  home: 'home|private|personal|dom|domowy|prywatny|домашний|дом|личный|privat|zuhause|домашняя',
  work: 'work|business|office|company|praca|służbowy|firmowy|biuro|рабочий|работа|служебный|раб|geschäftlich|arbeit|büro|travail|рабочая',
  mobile: 'mobile|cell|cellular|iphone|gsm|komórka|komórkowy|kom|мобильный|сотовый|моб|mobil|handy|portable',
  fax: 'fax|faks|факс|telefax',
  main: 'main|primary|główny|podstawowy|основной|hauptnummer|principal',
  pager: 'pager|пейджер|beeper',
  other: 'other|inny|inna|inne|другой|другая|прочее|sonstige|andere|autre',
});

/** `_$!<HomePage>!$_`: how Apple marks its own label words. */
const APPLE = /^_\$!<(.*)>!\$_$/;

/** The neutral word of a usual label ("Work Fax" → fax), any other label as its owner wrote it. */
export function labelFrom(text: string): string {
  const written = cleanLine(text).replace(/^\*\s*/, '').replace(APPLE, '$1');
  const key = wordKey(written);
  if (key.split(' ').some((word) => LABELS.get(word) === 'fax') || /^(home|work|other)fax$/.test(key)) return 'fax';
  return LABELS.get(key) ?? (APPLE.test(cleanLine(text)) ? key : written);
}
