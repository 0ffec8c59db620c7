import type { MeetingView } from '#shared/contract/meeting-views.ts';

/** What is kept of a meeting that was held. */
export type Kept = Pick<MeetingView, 'arrival' | 'prepared' | 'decided' | 'mood'>;

export function keptOf({ arrival, prepared, decided, mood }: MeetingView): Kept {
  return { arrival, prepared, decided, mood };
}
