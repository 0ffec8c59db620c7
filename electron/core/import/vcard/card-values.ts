import type { CardField } from '#shared/domain/import-card.ts';
import { foldText } from '#shared/text/fold.ts';
import type { Day } from '#shared/time/day.ts';
import { cleanLine } from '../clean-text.ts';
import { asList, present } from '../row-values.ts';
import { languageFrom } from '../words/language-words.ts';
import { birthdayOf } from './birthday.ts';
import type { ContentLine } from './content-lines.ts';
import { componentsOf, groupOf, listedIn, paramWords, textOf, type JcardProperty } from './jcard.ts';
import { photoOf, type Photo } from './photo.ts';
import { pointValues } from './points.ts';

export type CardContent = {
  readonly values: Partial<Record<CardField, string>>;
  readonly photo: Photo | null;
  readonly extra: string;
};

/** Google's own label for every contact there is. */
const EVERYBODY = 'mycontacts';
/** Properties that our fields say completely. */
const COVERED = new Set(['version', 'fn', 'tel', 'email', 'url', 'adr', 'note', 'categories', 'uid', 'photo', 'x-evenkeel-reason']);

/** What a card says by our fields, and everything else so that it can be written back. */
export function cardContent(properties: readonly JcardProperty[], lines: readonly ContentLine[], context: { country: string; today: Day }): CardContent {
  const birthday = birthdayOf(lines, context.today);
  const { photo, rest } = photoOf(named(properties, 'photo'));
  const names = namesOf(properties);
  const values = present({
    ...names,
    ...pointValues(properties, labelsOf(properties), context.country),
    birthday: birthday.value,
    uid: uidOf(properties),
    note: named(properties, 'note').map(textOf).join('\n\n'),
    groups: asList(
      named(properties, 'categories')
        .flatMap(listedIn)
        .map(cleanLine)
        .filter((name) => name !== '' && name.toLowerCase() !== EVERYBODY),
    ),
    language:
      named(properties, 'lang')
        .map(textOf)
        .find((text) => languageFrom(text) !== null) ?? '',
  });
  const kept = [...properties.filter((property) => isKept(property, properties, { ...values, birthday: birthday.kept ? 'kept' : '' })), ...rest];
  return { values, photo, extra: kept.length === 0 ? '' : JSON.stringify(kept) };
}

export function named(properties: readonly JcardProperty[], name: string): JcardProperty[] {
  return properties.filter((property) => property[0] === name);
}

/** The same contact has the same identifier whether it was written as 3.0 or, with its prefix, as 4.0. */
function uidOf(properties: readonly JcardProperty[]): string {
  const [uid] = named(properties, 'uid').map((property) => cleanLine(textOf(property)));
  return (uid ?? '').replace(/^urn:uuid:/i, '');
}

/** A card of a firm names no person: FN repeats the organisation, or the card says so (Apple, KIND:org). */
function namesOf(properties: readonly JcardProperty[]): Partial<Record<'organisation' | 'name', string>> {
  const [shown] = named(properties, 'fn').toSorted((one, other) => Number(paramWords(one, 'pref')[0] ?? 100) - Number(paramWords(other, 'pref')[0] ?? 100));
  const full = shown ? cleanLine(textOf(shown)) : '';
  const [first] = named(properties, 'org').map((property) => cleanLine(componentsOf(property)[0] ?? ''));
  const isFirm =
    named(properties, 'kind').some((property) => foldText(textOf(property)) === 'org') ||
    named(properties, 'x-abshowas').some((property) => foldText(textOf(property)) === 'company');
  const organisation = first || (isFirm ? full : '');
  const { given, family, composed } = structuredName(properties);
  if (isFirm || (organisation !== '' && foldText(full) === foldText(organisation))) {
    const person = given !== '' && family !== '' && foldText(composed) !== foldText(organisation) ? composed : '';
    return { organisation, name: person };
  }
  const filedByFamily = family !== '' && given !== '' && foldText(full) === foldText(`${family}, ${given}`);
  return { organisation, name: full === '' || filedByFamily ? composed : full };
}

function structuredName(properties: readonly JcardProperty[]) {
  const [name] = named(properties, 'n');
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = (name ? componentsOf(name) : []).map(cleanLine);
  const hasName = `${family}${given}${additional}` !== '';
  const composed = hasName ? [prefix, given, additional, family, suffix].filter((part) => part !== '').join(' ') : '';
  return { family, given, composed, simple: `${additional}${prefix}${suffix}` === '' && !/\s/.test(family) };
}

/** Apple writes labels beside the property they belong to, bound by a group: `item1.TEL`, `item1.X-ABLabel`. */
function labelsOf(properties: readonly JcardProperty[]): ReadonlyMap<string, string> {
  return new Map(
    named(properties, 'x-ablabel')
      .filter((property) => groupOf(property) !== '')
      .map((property) => [groupOf(property), textOf(property).replace(/\\([,;:\\])/g, '$1')]),
  );
}

/** What has no field of ours, or more in it than the field holds. */
function isKept(property: JcardProperty, all: readonly JcardProperty[], values: Partial<Record<CardField, string>>): boolean {
  const [name] = property;
  if (componentsOf(property).every((part) => part.trim() === '') && property.length === 4) return false;
  if (name === 'fn') return cleanLine(textOf(property)) !== (values.name ?? values.organisation ?? '') && cleanLine(textOf(property)) !== values.organisation;
  if (COVERED.has(name)) return false;
  if (name === 'bday') return values.birthday === 'kept';
  if (name === 'lang') return textOf(property) !== values.language;
  if (name === 'org')
    return componentsOf(property).some((part, index) => index > 0 && part !== '') || cleanLine(componentsOf(property)[0] ?? '') !== (values.organisation ?? '');
  if (name === 'n') return !saysNoMoreThan(all, values.name ?? '');
  const partners = groupOf(property) === '' ? [] : all.filter((other) => other !== property && groupOf(other) === groupOf(property));
  if (name === 'x-ablabel') return !partners.some(([partner]) => ['tel', 'email', 'url', 'adr'].includes(partner));
  return name === 'x-abadr' ? !partners.some(([partner]) => partner === 'adr') : true;
}

/** "Anna Nowak" can be taken apart again; "dr Anna Maria van der Berg" cannot. */
function saysNoMoreThan(properties: readonly JcardProperty[], name: string): boolean {
  const { given, family, composed, simple } = structuredName(properties);
  return composed === '' || (simple && name === composed && name === `${given} ${family}`.trim());
}
