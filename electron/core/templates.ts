import type { Language } from '#shared/domain/language.ts';
import type { PersonFields } from '#shared/domain/person.ts';
import { filler, templateOf, type Filler, type Template, type TemplateKind } from '#shared/domain/template.ts';
import { SHIPPED } from './shipped-templates.ts';
import { ownPassages } from './store/own-templates.ts';
import type { ReadDb } from './store/sql.ts';

/** The passages of a letter, in the practice's own words where it has some, in the client's language and form of address. */
export function phrases<K extends TemplateKind>(db: ReadDb, kind: K, language: Language, address: PersonFields['formOfAddress']): Filler<K> {
  return filler(templateIn(db, kind, language), address);
import { filler, templateOf, type Filler, type TemplateKind } from '#shared/domain/template.ts';
import commitmentEn from '#resources/templates/commitment.en.json' with { type: 'json' };
import commitmentPl from '#resources/templates/commitment.pl.json' with { type: 'json' };
import commitmentRu from '#resources/templates/commitment.ru.json' with { type: 'json' };
import ladderEn from '#resources/templates/ladder.en.json' with { type: 'json' };
import ladderPl from '#resources/templates/ladder.pl.json' with { type: 'json' };
import ladderRu from '#resources/templates/ladder.ru.json' with { type: 'json' };
import letterEn from '#resources/templates/letter.en.json' with { type: 'json' };
import letterPl from '#resources/templates/letter.pl.json' with { type: 'json' };
import letterRu from '#resources/templates/letter.ru.json' with { type: 'json' };
import notForUsEn from '#resources/templates/not-for-us.en.json' with { type: 'json' };
import notForUsPl from '#resources/templates/not-for-us.pl.json' with { type: 'json' };
import notForUsRu from '#resources/templates/not-for-us.ru.json' with { type: 'json' };
import proposalEn from '#resources/templates/proposal.en.json' with { type: 'json' };
import proposalPl from '#resources/templates/proposal.pl.json' with { type: 'json' };
import proposalRu from '#resources/templates/proposal.ru.json' with { type: 'json' };
import quickQuestionEn from '#resources/templates/quick-question.en.json' with { type: 'json' };
import quickQuestionPl from '#resources/templates/quick-question.pl.json' with { type: 'json' };
import quickQuestionRu from '#resources/templates/quick-question.ru.json' with { type: 'json' };
import slotsEn from '#resources/templates/slots.en.json' with { type: 'json' };
import slotsPl from '#resources/templates/slots.pl.json' with { type: 'json' };
import slotsRu from '#resources/templates/slots.ru.json' with { type: 'json' };

const SHIPPED: Readonly<Record<TemplateKind, Readonly<Record<Language, unknown>>>> = {
  letter: { en: letterEn, pl: letterPl, ru: letterRu },
  slots: { en: slotsEn, pl: slotsPl, ru: slotsRu },
  'not-for-us': { en: notForUsEn, pl: notForUsPl, ru: notForUsRu },
  commitment: { en: commitmentEn, pl: commitmentPl, ru: commitmentRu },
  proposal: { en: proposalEn, pl: proposalPl, ru: proposalRu },
  ladder: { en: ladderEn, pl: ladderPl, ru: ladderRu },
  'quick-question': { en: quickQuestionEn, pl: quickQuestionPl, ru: quickQuestionRu },
};

/** The passages of a shipped letter, in the client's language and form of address. */
export function phrases<K extends TemplateKind>(kind: K, language: Language, address: PersonFields['formOfAddress']): Filler<K> {
  return filler(templateOf(kind, SHIPPED[kind][language]), address);
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
