import { expect, test } from 'vitest';
import { byClient, isHard, RANKS } from './today-order.ts';

test('all lines of a client come together, the client with the dearest one first', () => {
  const lines = [
    { clientId: 2, id: 'a' },
    { clientId: 1, id: 'b' },
    { clientId: 2, id: 'c' },
    { clientId: 3, id: 'd' },
    { clientId: 1, id: 'e' },
  ];
  expect(byClient(lines).map((group) => [group.clientId, group.lines.map(({ id }) => id).join('')])).toEqual([
    [2, 'ac'],
    [1, 'be'],
    [3, 'd'],
  ]);
  expect(byClient([])).toEqual([]);
});

test('what is hard comes before everything that is not', () => {
  const hard = RANKS.filter((rank) => isHard({ rank }));
  expect(hard).toEqual(['deadline', 'moment', 'promise']);
  expect(RANKS.slice(0, hard.length)).toEqual(hard);
});
