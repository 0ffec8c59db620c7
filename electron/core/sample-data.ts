import type { Language } from '#shared/domain/language.ts';
import { samplePractice, sampleTexts } from '#shared/domain/sample.ts';
import en from '#resources/sample/en.json' with { type: 'json' };
import pl from '#resources/sample/pl.json' with { type: 'json' };
import practice from '#resources/sample/practice.json' with { type: 'json' };
import ru from '#resources/sample/ru.json' with { type: 'json' };

const texts = { en, pl, ru };

/** The shipped sample, checked as any foreign data would be. */
export function sampleOf(language: Language) {
  return { data: samplePractice.parse(practice), texts: sampleTexts.parse(texts[language]) };
}
