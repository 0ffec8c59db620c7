import type { UsualItem } from '#shared/contract/requests.ts';
import type { Language } from '#shared/domain/language.ts';
import type { PROFESSIONS } from '#shared/domain/practice.ts';
import en from '#resources/requests/usual-items.en.json' with { type: 'json' };
import pl from '#resources/requests/usual-items.pl.json' with { type: 'json' };
import ru from '#resources/requests/usual-items.ru.json' with { type: 'json' };

const ITEMS: Readonly<Record<Language, typeof en>> = { en, pl, ru };

/** What a profession usually asks for (spec 2.31), in the client's language; whoever has another begins with an empty list. */
export function usualItems(profession: (typeof PROFESSIONS)[number], language: Language): UsualItem[] {
  return profession === 'other' ? [] : ITEMS[language][profession].map((item) => ({ id: null, ...item }));
}
