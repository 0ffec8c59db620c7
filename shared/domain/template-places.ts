import { resources } from '../text/index.ts';
import type { Language } from './language.ts';
import { TEMPLATE_KINDS, TEMPLATES } from './template.ts';

/** Every place that a template may name. */
export const PLACES: readonly string[] = [
  ...new Set(TEMPLATE_KINDS.flatMap((kind) => Object.values(TEMPLATES[kind] as Readonly<Record<string, readonly string[]>>).flat())),
].toSorted();

/** A value for each, to show how a template reads: in the language of the template. */
export function samplePlaces(language: Language): Readonly<Record<string, string>> {
  return resources[language].translation.templates.sample;
}
