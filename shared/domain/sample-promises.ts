import type { Instant } from '../time/clock.ts';
import { DAY_OF_HOURS } from '../time/duration.ts';
import type { WorkingCalendar } from '../time/working-hours.ts';
import { closableBy, expectsAnswer, type ClockKind } from './clock.ts';
import { dueWithin24Hours } from './clock24.ts';
import { isSpoken } from './interaction.ts';
import type { ClockMatter } from './pipeline/effects.ts';
import type { SampleInteraction } from './sample.ts';

/** A promise that was kept or a question that was answered. */
export type SampleKeptClock = {
  readonly kind: ClockKind;
  readonly matter: Extract<ClockMatter, 'first_answer' | 'own'>;
  readonly what: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly closedAt: Instant;
  /** Where in the conversations it was said. */
  readonly saidIn: number;
};

/** What is still open after a month was forgotten on both sides, and the next question counts. */
const FORGOTTEN_MS = 30 * DAY_OF_HOURS;

type Begun = Pick<SampleKeptClock, 'kind' | 'matter' | 'saidIn'>;

/**
 * What was promised and asked in the conversations of a client, oldest first, and ended with a later one, as if each had been
 * logged with its clock. What nobody answered yet is left out.
 */
export function keptClocks(interactions: readonly SampleInteraction[], calendar: WorkingCalendar): SampleKeptClock[] {
  const kept: SampleKeptClock[] = [];
  const open = new Map<ClockKind, Begun>();
  for (const [index, it] of interactions.entries()) {
    const ended = [...open.values()].filter((begun) => ends(it, begun) && isOpen(begun, interactions, it.at));
    for (const begun of ended) {
      const { at: startedAt, summary } = interactions[begun.saidIn]!;
      kept.push({ ...begun, what: begun.matter === 'own' ? summary : '', startedAt, dueAt: dueWithin24Hours(startedAt, calendar), closedAt: it.at });
      open.delete(begun.kind);
    }
    const begun = begins(it, index);
    if (begun && !isOpen(open.get(begun.kind), interactions, it.at)) open.set(begun.kind, begun);
  }
  return kept;
}

function isOpen(begun: Begun | undefined, interactions: readonly SampleInteraction[], at: Instant): boolean {
  return begun !== undefined && at - interactions[begun.saidIn]!.at < FORGOTTEN_MS;
}

/** A first enquiry in writing and what they ask wait for me; what I ask waits for them, and asking again is no second question. */
function begins(it: SampleInteraction, saidIn: number): Begun | null {
  if (it.direction === 'in' && it.purpose === 'sales' && saidIn === 0 && !isSpoken(it.channel)) return { kind: 'mine', matter: 'first_answer', saidIn };
  if (it.purpose !== 'ask') return null;
  if (it.direction === 'in') return { kind: 'mine', matter: 'own', saidIn };
  return expectsAnswer(it) ? { kind: 'theirs', matter: 'own', saidIn } : null;
}

function ends(it: SampleInteraction, { kind, matter }: Begun): boolean {
  if (matter === 'first_answer') return it.direction === 'out' && (it.result === 'connected' || it.result === 'delivered');
  return closableBy(it).includes(kind) && (kind === 'mine' || (it.direction === 'in' && it.purpose === 'answer'));
}
