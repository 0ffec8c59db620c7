import { expect, it } from 'vitest';
import type { ClientId, RequestListId } from '../ids.ts';
import { byOldestAsk } from './outstanding.ts';

/** Id, client, when it went out. */
type Row = readonly [number, number, number | null];

it.each<[string, readonly Row[], readonly number[]]>([
  ['nothing is open', [], []],
  [
    'the oldest ask first',
    [
      [1, 7, 30],
      [2, 8, 10],
    ],
    [2, 1],
  ],
  [
    'the lists of a client stand together, where the oldest of them stands',
    [
      [1, 7, 30],
      [2, 8, 20],
      [3, 7, 10],
    ],
    [3, 1, 2],
  ],
  [
    'asked at once: in the order they were written',
    [
      [2, 8, 10],
      [1, 7, 10],
    ],
    [1, 2],
  ],
  [
    'what never went out stands last',
    [
      [1, 7, null],
      [2, 8, 10],
    ],
    [2, 1],
  ],
])('%s', (_title, rows, order) => {
  const lists = rows.map(([id, clientId, sentAt]) => ({ id: id as RequestListId, clientId: clientId as ClientId, sentAt }));
  expect(byOldestAsk(lists).map(({ id }) => id)).toEqual(order);
});
