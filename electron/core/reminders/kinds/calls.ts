import { nextBlock } from '#shared/domain/calls/call-block.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { workingCalendarOf } from '../../calendar/working-calendar.ts';
import { peopleToCall } from '../../calls/call-list.ts';
import { blockOn, callBlockOf } from '../../store/calls.ts';
import { minuteKey } from '../occurrence-key.ts';
import type { ReminderSource } from '../source.ts';

/** There is one hour of calls, and it is no row before it has begun. */
const THE_HOUR = 0;

/** The weekly hour of calls at its start, unless it has begun already or there is nobody to call; until it is over. */
export const calls: ReminderSource = ({ practice, read, now, today, zone, horizon }) => {
  const settings = callBlockOf(read);
  const next = settings && nextBlock(settings, { today, now }, workingCalendarOf(practice));
  if (!next || next.startsAt >= horizon || blockOn(read, next.on)?.begunAt) return [];
  const people = peopleToCall(practice, next);
  if (people === 0) return [];
  const { startsAt: at, minutes } = next;
  return [
    {
      kind: 'calls',
      refId: THE_HOUR,
      clientId: null,
      key: minuteKey(at, zone),
      dueAt: at,
      policy: 'exact',
      expiresAt: at + minutes * MINUTE,
      subject: { kind: 'calls', at, people },
    },
  ];
};
