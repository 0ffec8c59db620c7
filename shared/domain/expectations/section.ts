/** The sections of an expectation sheet that have clauses, in the order in which they are read (spec 5.1); 13 and 14 the document makes itself. */
export const SECTION_NAMES = [
  'result',
  'included',
  'excluded',
  'needs',
  'updates',
  'reach',
  'low_point',
  'situations',
  'money',
  'decides',
  'data',
  'stopping',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

export const LAST_SECTION = SECTION_NAMES.length;
/** *What happens when…*: a table of situations. */
export const SITUATIONS = 8;
/** *What I need from you*: what, by when, why, an example. */
export const NEEDS = 4;
const LISTS: readonly number[] = [2, 3];

/** `list`: numbered lines and a closing sentence; `needs`: things to bring; `situations`: what each does. */
export type SectionShape = 'text' | 'list' | 'needs' | 'situations';

export function shapeOf(section: number): SectionShape {
  if (section === SITUATIONS) return 'situations';
  if (section === NEEDS) return 'needs';
  return LISTS.includes(section) ? 'list' : 'text';
}

export function sectionName(section: number): SectionName {
  const name = SECTION_NAMES[section - 1];
  if (!name) throw new Error(`no section ${section}`);
  return name;
}
