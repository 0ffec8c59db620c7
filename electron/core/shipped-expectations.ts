import type { Profession } from '#shared/domain/expectations/template.ts';
import type { Language } from '#shared/domain/language.ts';
import accountantEn from '#resources/expectations/accountant.en.json' with { type: 'json' };
import accountantPl from '#resources/expectations/accountant.pl.json' with { type: 'json' };
import accountantRu from '#resources/expectations/accountant.ru.json' with { type: 'json' };
import bookkeeperEn from '#resources/expectations/bookkeeper.en.json' with { type: 'json' };
import bookkeeperPl from '#resources/expectations/bookkeeper.pl.json' with { type: 'json' };
import bookkeeperRu from '#resources/expectations/bookkeeper.ru.json' with { type: 'json' };

/** Clauses as they come with the program; whoever does something else is nearest to a consultant. */
const SHIPPED: Readonly<Partial<Record<Profession, Readonly<Record<Language, unknown>>>>> = {
  accountant: { en: accountantEn, pl: accountantPl, ru: accountantRu },
  bookkeeper: { en: bookkeeperEn, pl: bookkeeperPl, ru: bookkeeperRu },
};

export function shippedClauses(profession: Profession, language: Language): unknown {
  return SHIPPED[profession === 'other' ? 'consultant' : profession]?.[language];
}
