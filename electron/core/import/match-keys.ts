import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { numberIn } from '#shared/domain/contact-point.ts';
import { foldText } from '#shared/text/fold.ts';

/** Fewer digits are an extension or a short code: they say nothing about who it is. */
const FEWEST_DIGITS = 5;

const CYRILLIC_FORMS = [
  'общество с ограниченной ответственностью',
  'индивидуальный предприниматель',
  'публичное акционерное общество',
  'акционерное общество',
  'ооо',
  'оао',
  'зао',
  'пао',
  'ао',
  'ип',
  'чп',
  'тов',
  'фоп',
  'тоо',
];

/** Legal forms, folded and without punctuation; single letters run together ("s a" is "sa"). The longer form comes first. */
const LEGAL_FORMS = [
  'spolka z ograniczona odpowiedzialnoscia',
  'spolka komandytowa',
  'spolka akcyjna',
  'spolka jawna',
  'spolka cywilna',
  'sp zoo',
  'sp z oo',
  'sp zo o',
  'spzoo',
  'prosta spolka akcyjna',
  'psa',
  'sp j',
  'sp k',
  'sp p',
  'ska',
  'sa',
  'sc',
  'limited liability company',
  'limited',
  'ltd',
  'llc',
  'llp',
  'lp',
  'plc',
  'incorporated',
  'inc',
  'corporation',
  'corp',
  'co',
  'gmbh co kg',
  'gmbh',
  'mbh',
  'ug haftungsbeschrankt',
  'ug',
  'ag',
  'kg',
  'ohg',
  'gbr',
  'ek',
  'ev',
  ...CYRILLIC_FORMS,
  'sarl',
  'sas',
  'sasu',
  'eurl',
  'srl',
  'spa',
  'sl',
  'slu',
  'bv',
  'nv',
  'oy',
  'oyj',
  'ab',
  'as',
  'asa',
  'aps',
  'sro',
  'spol sro',
  'kft',
  'zrt',
  'doo',
  'uab',
  'sia',
  'ou',
  'lda',
  'pty ltd',
  'pty',
].toSorted((one, other) => other.length - one.length);

/** Those that stand before the name. Short Latin ones do not count there: "AS Roma" is a name. */
const IN_FRONT = new Set([...CYRILLIC_FORMS, 'uab', 'sia', 'ou']);

/** By the word that a name with such a form ends or begins with: most names have none, and are done after one look. */
const BEHIND = Map.groupBy(LEGAL_FORMS, (form) => form.slice(form.lastIndexOf(' ') + 1));
const BEFORE = Map.groupBy(
  LEGAL_FORMS.filter((form) => IN_FRONT.has(form)),
  (form) => form.split(' ', 1)[0],
);

/** E.164 where the number can be understood, else its digits; '' when there are too few to recognise anybody by. */
export function phoneKey(written: string, country: string): string {
  const number = numberIn(written);
  const digits = number.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS) return '';
  // A region the library does not know makes it read international numbers only.
  const parsed = parsePhoneNumberFromString(number, country === '' ? undefined : (country as CountryCode));
  return parsed?.isPossible() ? parsed.number : digits;
}

export function emailKey(address: string): string {
  return address.trim().toLowerCase();
}

/** What a name is compared by: folded, without punctuation and legal forms, "Café Ęlan sp. z o.o." as "cafe elan". */
export function nameKey(name: string): string {
  const plain = foldText(name)
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=(?:^|\s)\p{L}) (?=\p{L}(?:\s|$))/gu, '');
  return withoutLegalForms(plain);
}

function withoutLegalForms(name: string): string {
  const behind = BEHIND.get(name.slice(name.lastIndexOf(' ') + 1))?.find((form) => name.endsWith(` ${form}`));
  if (behind !== undefined) return withoutLegalForms(name.slice(0, -behind.length - 1));
  const before = BEFORE.get(name.slice(0, Math.max(0, name.indexOf(' '))))?.find((form) => name.startsWith(`${form} `));
  return before === undefined ? name : withoutLegalForms(name.slice(before.length + 1));
}
