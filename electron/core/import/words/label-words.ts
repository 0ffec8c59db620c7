import { cleanLine } from '../clean-text.ts';
import { remembering, wordKey, wordMap } from './word-key.ts';

/** Labels that every program has, as neutral words; screens show them in the user's language. */
export type KnownLabel = 'home' | 'work' | 'mobile' | 'fax' | 'main' | 'pager' | 'other';

/** Only the standard labels and their usual translations: a word of the user's own ("Biuro", "Reception") stays as it is written. */
const LABELS = wordMap<KnownLabel>({
  home: 'home|dom|domowy|prywatny|домашний|домашняя|личный|privat',
  work: 'work|business|praca|służbowy|рабочий|рабочая|служебный|geschäftlich',
  mobile: 'mobile|cell|iphone|komórka|komórkowy|мобильный|сотовый|mobil|handy',
  fax: 'fax|faks|факс|telefax',
  main: 'main|główny|основной',
  pager: 'pager|пейджер',
  other: 'other|inny|inne|другой|sonstige',
});

/** `_$!<HomePage>!$_`: how Apple marks its own label words. */
const APPLE = /^_\$!<(.*)>!\$_$/;

/** The neutral word of a usual label ("Work Fax" → fax), any other label as its owner wrote it. */
export const labelFrom = remembering((text: string): string => {
  const written = cleanLine(text)
    .replace(/^\*\s*/, '')
    .replace(APPLE, '$1');
  const key = wordKey(written);
  if (key.split(' ').some((word) => LABELS.get(word) === 'fax') || /^(home|work|other)fax$/.test(key)) return 'fax';
  return LABELS.get(key) ?? (APPLE.test(cleanLine(text)) ? key : written);
});
