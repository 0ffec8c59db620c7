import type { Practice } from '../handlers/context.ts';

/** A place that only the practitioner can fill: it says in their own language what is missing, and nothing goes out with it. */
export function placeFor(practice: Practice, what: PlaceName): string {
  return `{${practice.text().t(`messages.place.${what}`)}}`;
}

export type PlaceName = 'matter' | 'done' | 'next' | 'date' | 'running' | 'why' | 'day' | 'question' | 'answer' | 'facts' | 'proposal';
