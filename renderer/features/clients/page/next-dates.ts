import type { ClientView } from '#shared/contract/clients.ts';
import type { MeetingView } from '#shared/contract/meeting-views.ts';
import type { MeetingType } from '#shared/domain/meetings/meeting.ts';
import type { Day } from '#shared/time/day.ts';

/** Something with a date that lies ahead, or that has been waiting since its date. */
export type NextDate =
  | { readonly what: 'update'; readonly on: Day }
  | { readonly what: 'meeting'; readonly on: Day; readonly time: string; readonly type: MeetingType; readonly channel: MeetingView['channel'] }
  | { readonly what: 'due'; readonly on: Day; readonly id: string; readonly words: string; readonly late: boolean }
  | { readonly what: 'begins' | 'ends'; readonly on: Day; readonly title: string };

/** What is dated at this client, the nearest first: what is promised or to be done, the next update, meetings, engagements that begin or end. */
export function nextDates(
  { gap, engagements }: Pick<ClientView, 'gap' | 'engagements'>,
  known: readonly Extract<NextDate, { what: 'meeting' | 'due' }>[],
  today: Day,
): readonly NextDate[] {
  const updates: NextDate[] = gap ? [{ what: 'update', on: gap.dueOn }] : [];
  const dates = engagements.flatMap(({ title, startedOn, endsOn }): NextDate[] => [
    ...(startedOn > today ? [{ what: 'begins' as const, on: startedOn, title }] : []),
    ...(endsOn && endsOn >= today ? [{ what: 'ends' as const, on: endsOn, title }] : []),
  ]);
  return [...known, ...updates, ...dates].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
