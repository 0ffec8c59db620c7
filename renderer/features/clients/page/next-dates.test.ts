import { expect, test } from 'vitest';
import type { ClientView } from '#shared/contract/clients.ts';
import type { Day } from '#shared/time/day.ts';
import { nextDates } from './next-dates.ts';

const today = '2026-02-26' as Day;
const gap = { dueOn: '2026-03-20' } as NonNullable<ClientView['gap']>;
const engagement = (title: string, startedOn: string, endsOn: string | null) => ({ title, startedOn, endsOn }) as ClientView['engagements'][number];

test('the nearest comes first: promises, meetings, updates, ends and beginnings alike', () => {
  const engagements = [engagement('Later', '2026-04-01', null), engagement('Books', '2024-10-20', '2026-03-01')];
  const meeting = { what: 'meeting', on: '2026-03-12' as Day, time: '10:00', type: 'regular', channel: 'video' } as const;
  const due = { what: 'due', on: '2026-02-26' as Day, id: 'clock 1', words: 'First answer', late: false } as const;
  expect(nextDates({ gap, engagements }, [meeting, due], today).map(({ what, on }) => `${what} ${on}`)).toEqual([
    'due 2026-02-26',
    'ends 2026-03-01',
    'meeting 2026-03-12',
    'update 2026-03-20',
    'begins 2026-04-01',
  ]);
});

test('what has ended is not next; what ends today is', () => {
  const engagements = [engagement('Over', '2025-01-01', '2026-02-25'), engagement('Last day', '2025-01-01', '2026-02-26')];
  expect(nextDates({ gap: null, engagements }, [], today)).toEqual([{ what: 'ends', on: '2026-02-26', title: 'Last day' }]);
});
