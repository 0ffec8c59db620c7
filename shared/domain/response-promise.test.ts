import { expect, it } from 'vitest';
import { dayOf, instantOf, timeOf, type Day } from '../time/day.ts';
import type { WorkingCalendar } from '../time/working-hours.ts';
import { DEFAULT_OFFICE_HOURS } from './practice.ts';
import { answerDueAt, type ResponsePromise } from './response-promise.ts';

const ZONE = 'Europe/Warsaw';
const OFFICE: WorkingCalendar = { zone: ZONE, hours: DEFAULT_OFFICE_HOURS, closed: new Set() };

it.each<[string, ResponsePromise, string, string]>([
  ['asked in the morning', 'same_day', '2026-03-03 10:00', '2026-03-03 17:00'],
  ['asked with an hour left', 'same_day', '2026-03-03 16:00', '2026-03-03 17:00'],
  ['asked shortly before closing', 'same_day', '2026-03-03 16:01', '2026-03-04 16:01'],
  ['asked in the evening', 'same_day', '2026-03-03 20:00', '2026-03-04 17:00'],
  ['asked on a Friday', 'same_day', '2026-03-06 11:00', '2026-03-06 17:00'],
  ['asked on a Saturday', 'same_day', '2026-03-07 12:00', '2026-03-09 10:00'],
  ['asked in the morning', 'within_24_hours', '2026-03-03 10:00', '2026-03-04 10:00'],
])('%s, promised %s (%s): due %s', (_when, promise, asked, due) => {
  const [day, time] = asked.split(' ') as [Day, string];
  const moment = answerDueAt(instantOf(day, time, ZONE), OFFICE, promise);
  expect(`${dayOf(moment, ZONE)} ${timeOf(moment, ZONE)}`).toBe(due);
});
