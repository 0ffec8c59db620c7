import type { Profession } from '#shared/domain/expectations/template.ts';
import type { Language } from '#shared/domain/language.ts';
import bookkeeperEn from '#resources/expectations/bookkeeper.en.json' with { type: 'json' };
import bookkeeperPl from '#resources/expectations/bookkeeper.pl.json' with { type: 'json' };
import bookkeeperRu from '#resources/expectations/bookkeeper.ru.json' with { type: 'json' };

/** Clauses as they come with the program; whoever does something else is nearest to a consultant. */
const SHIPPED: Readonly<Partial<Record<Profession, Readonly<Record<Language, unknown>>>>> = {
  bookkeeper: { en: bookkeeperEn, pl: bookkeeperPl, ru: bookkeeperRu },
};

export function shippedClauses(profession: Profession, language: Language): unknown {
  return SHIPPED[profession === 'other' ? 'consultant' : profession]?.[language];
}
