import type { UpdateInterval } from '../cadence.ts';

/** How a no-news update begins: by how often the client hears. */
const OPENINGS = {
  weekly: 'openingWeek',
  fortnightly: 'openingSince',
  monthly: 'openingMonth',
  two_monthly: 'openingSince',
  quarterly: 'openingSince',
} as const;

export type UpdatePassage =
  | (typeof OPENINGS)[UpdateInterval]
  | 'back'
  | 'done'
  | 'next'
  | 'ask'
  | 'meeting'
  | 'meetingHint'
  | 'hint'
  | 'twoSlots'
  | 'progress'
  | 'weekly'
  | 'weeklyHint';

export type UpdateFacts = {
  readonly kind: 'update' | 'no-news';
  readonly interval: UpdateInterval;
  /** One is just back from an absence, and they have not heard since. */
  readonly back: boolean;
  /** A next meeting is agreed. */
  readonly meeting: boolean;
  /** There are two times to offer. */
  readonly slots: boolean;
  /** A service was chosen, and none of the rules forbids it. */
  readonly service: boolean;
  /** How far the work is, told instead of a service in the dip or a dispute. */
  readonly progress: boolean;
  /** Something dated that the client will see next. */
  readonly next: boolean;
  readonly ask: boolean;
};

/**
 * The passages of an update by paragraph (spec 2.12). News: what happened, what comes next and when, at most one ask, the next
 * meeting. No news does four jobs: none, and why; one service; the meeting; the service on its agenda. Every week two
 * sentences do.
 */
export function planUpdate(facts: UpdateFacts): UpdatePassage[][] {
  const back: UpdatePassage[] = facts.back ? ['back'] : [];
  const ask: UpdatePassage[] = facts.ask ? ['ask'] : [];
  if (facts.kind === 'update') return present([back, ['done'], ['next'], ask, closing(facts)]);
  if (facts.interval === 'weekly') return present([back, ['weekly', ...weeklyEnd(facts)]]);
  const opening: UpdatePassage[] = [OPENINGS[facts.interval], ...(facts.next ? (['next'] as const) : [])];
  return present([back, opening, closing(facts)]);
}

/** The meeting, or two times for one; with it the service, or how far we are. */
function closing({ meeting, slots, service, progress }: UpdateFacts): UpdatePassage[] {
  const about: UpdatePassage[] = progress ? ['progress'] : [];
  if (meeting) return [...about, service && !progress ? 'meetingHint' : 'meeting'];
  return [...about, ...(service && !progress ? (['hint'] as const) : []), ...(slots ? (['twoSlots'] as const) : [])];
}

function weeklyEnd({ meeting, slots, service, progress }: UpdateFacts): UpdatePassage[] {
  if (progress) return ['progress'];
  if (meeting) return [service ? 'weeklyHint' : 'meeting'];
  if (slots) return ['twoSlots'];
  return service ? ['hint'] : [];
}

function present(paragraphs: readonly UpdatePassage[][]): UpdatePassage[][] {
  return paragraphs.filter((passages) => passages.length > 0);
}
