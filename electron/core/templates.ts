import type { Language } from '#shared/domain/language.ts';
import type { PersonFields } from '#shared/domain/person.ts';
import { filler, templateOf, type Filler, type Template, type TemplateKind } from '#shared/domain/template.ts';
import { SHIPPED } from './shipped-templates.ts';
import { ownPassages } from './store/own-templates.ts';
import type { ReadDb } from './store/sql.ts';

/** The passages of a letter, in the practice's own words where it has some, in the client's language and form of address. */
export function phrases<K extends TemplateKind>(db: ReadDb, kind: K, language: Language, address: PersonFields['formOfAddress']): Filler<K> {
  return filler(templateIn(db, kind, language), address);
}

/** Passages of one's own that a kind knows no more are left out; new ones come as they are shipped. */
export function templateIn<K extends TemplateKind>(db: ReadDb, kind: K, language: Language): Template<K> {
  const original = shippedTemplate(kind, language);
  const own = Object.entries(ownPassages(db, kind, language) ?? {}).filter(([passage]) => Object.hasOwn(original, passage));
  return templateOf(kind, { ...original, ...Object.fromEntries(own) });
}

export function shippedTemplate<K extends TemplateKind>(kind: K, language: Language): Template<K> {
  return templateOf(kind, SHIPPED[kind][language]);
}
