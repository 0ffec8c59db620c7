import type { Profession } from '#shared/domain/expectations/template.ts';
import type { Language } from '#shared/domain/language.ts';
import bookkeeperEn from '#resources/expectations/bookkeeper.en.json' with { type: 'json' };

/** Clauses as they come with the program; whoever does something else is nearest to a consultant. */
const SHIPPED: Readonly<Record<string, unknown>> = {
  'bookkeeper.en': bookkeeperEn,
};

export function shippedClauses(profession: Profession, language: Language): unknown {
  return SHIPPED[`${profession === 'other' ? 'consultant' : profession}.${language}`];
}
