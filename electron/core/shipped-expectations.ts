import type { Profession } from '#shared/domain/expectations/template.ts';
import type { Language } from '#shared/domain/language.ts';
import accountantEn from '#resources/expectations/accountant.en.json' with { type: 'json' };
import accountantPl from '#resources/expectations/accountant.pl.json' with { type: 'json' };
import accountantRu from '#resources/expectations/accountant.ru.json' with { type: 'json' };
import bookkeeperEn from '#resources/expectations/bookkeeper.en.json' with { type: 'json' };
import bookkeeperPl from '#resources/expectations/bookkeeper.pl.json' with { type: 'json' };
import bookkeeperRu from '#resources/expectations/bookkeeper.ru.json' with { type: 'json' };
import consultantEn from '#resources/expectations/consultant.en.json' with { type: 'json' };
import consultantPl from '#resources/expectations/consultant.pl.json' with { type: 'json' };
import consultantRu from '#resources/expectations/consultant.ru.json' with { type: 'json' };
import webDesignerEn from '#resources/expectations/web_designer.en.json' with { type: 'json' };
import webDesignerPl from '#resources/expectations/web_designer.pl.json' with { type: 'json' };
import webDesignerRu from '#resources/expectations/web_designer.ru.json' with { type: 'json' };

/** Clauses as they come with the program; whoever does something else is nearest to a consultant. */
const SHIPPED: Readonly<Record<Exclude<Profession, 'other'>, Readonly<Record<Language, unknown>>>> = {
  accountant: { en: accountantEn, pl: accountantPl, ru: accountantRu },
  bookkeeper: { en: bookkeeperEn, pl: bookkeeperPl, ru: bookkeeperRu },
  consultant: { en: consultantEn, pl: consultantPl, ru: consultantRu },
  web_designer: { en: webDesignerEn, pl: webDesignerPl, ru: webDesignerRu },
};

export function shippedClauses(profession: Profession, language: Language): unknown {
  return SHIPPED[profession === 'other' ? 'consultant' : profession][language];
}
