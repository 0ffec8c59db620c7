import type { KnownLabel } from '#shared/domain/contact-point.ts';
import { cleanLine } from '../clean-text.ts';
import { remembering, wordKey, wordMap } from './word-key.ts';

/** Only the standard labels and their usual translations: a word of the user's own ("Biuro", "Reception") stays as it is written. */
const LABELS = wordMap<KnownLabel>({
  home: 'home|dom|domowy|prywatny|дом|домашний|домашняя|личный|privat',
  work: 'work|business|praca|służbowy|работа|рабочий|рабочая|служебный|geschäftlich',
  mobile: 'mobile|cell|iphone|komórka|komórkowy|мобильный|сотовый|mobil|handy',
  fax: 'fax|faks|факс|telefax',
  main: 'main|główny|основной',
  pager: 'pager|пейджер',
  homepage: 'homepage|home page|strona domowa|домашняя страница',
  other: 'other|inny|inne|другой|другое|sonstige',
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
