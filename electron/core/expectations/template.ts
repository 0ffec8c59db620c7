import { sheetTemplate, type Profession, type SheetTemplate, type TemplateClause } from '#shared/domain/expectations/template.ts';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { shippedClauses } from '../shipped-expectations.ts';
import { ownClauses } from '../store/sheet-templates.ts';
import type { ReadDb } from '../store/sql.ts';

export type Found = {
  /** Of the words; another than the one asked for where nobody has written any in it. */
  readonly language: Language;
  readonly own: boolean;
  readonly agreement: string;
  readonly clauses: readonly TemplateClause[];
};

/** The clauses of a profession, in the practice's own words where it has some; in `instead` where there are none in this language. */
export function templateFor(db: ReadDb, profession: Profession, language: Language, instead: Language): Found {
  const order = [...new Set([language, instead, ...LANGUAGES])];
  for (const each of order) {
    const own = ownClauses(db, { profession, language: each });
    const shipped = shippedTemplate(profession, each);
    if (own || shipped) return { language: each, own: own !== undefined, agreement: shipped?.agreement ?? '', clauses: own ?? shipped?.clauses ?? [] };
  }
  throw new Error(`no expectations come with the program for ${profession}`);
}

const parsed = new Map<string, SheetTemplate>();

export function shippedTemplate(profession: Profession, language: Language): SheetTemplate | undefined {
  const key = `${profession}.${language}`;
  const written = shippedClauses(profession, language);
  if (written === undefined) return undefined;
  const template = parsed.get(key) ?? sheetTemplate.parse(written);
  parsed.set(key, template);
  return template;
}
