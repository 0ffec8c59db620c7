import { z } from 'zod';
import type { Language } from '#shared/domain/language.ts';
import { passageText, TEMPLATE_KINDS, type PassageText, type TemplateKind } from '#shared/domain/template.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type OwnPassages = Readonly<Record<string, PassageText>>;
const stored = z.record(z.string(), passageText);

/** The practice's own words of a kind of letter; undefined: it uses those that come with the program. */
export function ownPassages(db: ReadDb, kind: TemplateKind, language: Language): OwnPassages | undefined {
  const row = db.get<{ passages: string }>(sql`SELECT passages FROM own_template WHERE kind = ${kind} AND language = ${language}`);
  return row && stored.parse(JSON.parse(row.passages));
}

export function ownKinds(db: ReadDb): { readonly kind: TemplateKind; readonly language: Language }[] {
  const rows = db.all<{ kind: TemplateKind; language: Language }>(sql`SELECT kind, language FROM own_template ORDER BY kind, language`);
  return rows.filter(({ kind }) => TEMPLATE_KINDS.includes(kind));
}

export function keepOwnPassages(db: WriteDb, kind: TemplateKind, language: Language, passages: OwnPassages, now: Instant): void {
  db.run(sql`
    INSERT INTO own_template (kind, language, passages, created_at, updated_at) VALUES (${kind}, ${language}, ${JSON.stringify(passages)}, ${now}, ${now})
    ON CONFLICT (kind, language) DO UPDATE SET passages = excluded.passages, updated_at = excluded.updated_at`);
}

/** False when nothing of one's own was kept. */
export function forgetOwnPassages(db: WriteDb, kind: TemplateKind, language: Language): boolean {
  return db.run(sql`DELETE FROM own_template WHERE kind = ${kind} AND language = ${language}`).changes > 0;
}
