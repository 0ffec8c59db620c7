import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output, Parsed } from '#shared/contract/index.ts';
import type { SpokenText, templateCalls } from '#shared/contract/templates.ts';
import type { Language } from '#shared/domain/language.ts';
import { placeProblems, placesFor, type PassageText, type TemplateKind } from '#shared/domain/template.ts';
import { samplePlaces } from '#shared/domain/template-places.ts';
import { forgetOwnPassages, keepOwnPassages, ownKinds, ownPassages } from '../store/own-templates.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { shippedTemplate, templateIn } from '../templates.ts';
import { mustExist, type Practice } from './context.ts';

export function templateHandlers({ store, clock }: Practice): HandlersOf<keyof typeof templateCalls> {
  return {
    'templates.list': () => ownKinds(store.read),
    'templates.get': ({ kind, language }) => templateView(store.read, kind, language),
    'templates.save'(input) {
      store.write((db) => save(db, input, clock.now()));
      return {};
    },
    'templates.restore'({ kind, language }) {
      store.write((db) => mustExist(forgetOwnPassages(db, kind, language)));
      return {};
    },
  };
}

function templateView(read: ReadDb, kind: TemplateKind, language: Language): Output<'templates.get'> {
  const original = passagesOf(shippedTemplate(kind, language));
  const text = passagesOf(templateIn(read, kind, language));
  const passages = Object.entries(original).map(([name, shipped]) => {
    const now = text[name] ?? shipped;
    return { name, original: spokenOf(shipped), text: spokenOf(now), places: [...placesFor(kind, name)] };
  });
  const values = samplePlaces(language);
  const places = [...new Set(passages.flatMap((passage) => passage.places))];
  return { own: ownPassages(read, kind, language) !== undefined, passages, sample: places.map((place) => ({ place, value: values[place] ?? place })) };
}

function save(db: WriteDb, { kind, language, passages }: Parsed<'templates.save'>, now: number): void {
  const original = passagesOf(shippedTemplate(kind, language));
  const known = passages.filter(({ name }) => Object.hasOwn(original, name));
  for (const [index, { name, text }] of passages.entries()) refuseUnknown(placesFor(kind, name), text, `passages.${index}.text`);
  const own = known.map(({ name, text }) => [name, text.informal === null ? text.formal : { formal: text.formal, informal: text.informal }] as const);
  const changed = own.filter(([name, text]) => JSON.stringify(spokenOf(text)) !== JSON.stringify(spokenOf(original[name] ?? '')));
  if (changed.length > 0) keepOwnPassages(db, kind, language, Object.fromEntries(changed), now);
  else forgetOwnPassages(db, kind, language);
}

function refuseUnknown(places: readonly string[], { formal, informal }: SpokenText, field: string): void {
  if (placeProblems(places, formal).unknown.length > 0) throw new AppError('invalid-input', { field: `${field}.formal`, reason: 'unknown-place' });
  if (informal !== null && placeProblems(places, informal).unknown.length > 0) {
    throw new AppError('invalid-input', { field: `${field}.informal`, reason: 'unknown-place' });
  }
}

function spokenOf(text: PassageText): SpokenText {
  return typeof text === 'string' ? { formal: text, informal: null } : text;
}

function passagesOf(template: object): Readonly<Record<string, PassageText>> {
  // A template is its passages, of whatever kind it is.
  return template as Readonly<Record<string, PassageText>>;
}
