import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MINUTE, SECOND } from '../../time/duration.ts';
import { announcementOf, NOTIFICATIONS_A_DAY, type Due, type Manners } from './announce.ts';

const NOW = 1_772_000_000_000;
const manners: Manners = { now: NOW, open: true, quietUntil: null, saidToday: 0, lastSaidAt: null };
const due = (id: number, ago = 0, own = false): Due => ({ id, effectiveAt: NOW - ago, own });
const fresh = (count: number): Due[] => Array.from({ length: count }, (_, n) => due(n + 1));

describe('what is said now', () => {
  it.each<[string, readonly Due[], Partial<Manners>, object]>([
    ['nothing is due', [due(1, -MINUTE)], {}, { kind: 'nothing', after: null }],
    ['one that has just come', fresh(1), {}, { kind: 'one', ids: [1] }],
    ['three that have just come, the first of them', fresh(3), {}, { kind: 'one', ids: [1] }],
    ['four: as one', fresh(4), {}, { kind: 'digest', ids: [1, 2, 3, 4] }],
    ['an old one among two: as one, the oldest first', [due(1), due(2, 11 * MINUTE)], {}, { kind: 'digest', ids: [2, 1] }],
    ['a single old one: as what was missed', [due(1, 11 * MINUTE)], {}, { kind: 'digest', ids: [1] }],
    ['within ten seconds of the last one, not yet', fresh(2), { lastSaidAt: NOW - 4 * SECOND }, { kind: 'nothing', after: NOW + 6 * SECOND }],
    ['the last one lies ahead, since the clock was set back', fresh(1), { lastSaidAt: NOW + 5 * SECOND }, { kind: 'one', ids: [1] }],
    ['outside the office hours only one’s own', [due(1), due(2, 0, true)], { open: false }, { kind: 'one', ids: [2] }],
    ['in quiet hours nothing', [due(1), due(2, 0, true)], { open: false, quietUntil: NOW + 1 }, { kind: 'nothing', after: null }],
    ['after five a day only one’s own', [due(1), due(2, 0, true)], { saidToday: NOTIFICATIONS_A_DAY }, { kind: 'one', ids: [2] }],
  ])('%s', (_what, list, change, expected) => {
    expect(announcementOf(list, { ...manners, ...change })).toEqual(expected);
  });
});

test('five hundred at once are one notification, and nothing due is left out of it', () => {
  expect(announcementOf(fresh(500), manners)).toEqual({ kind: 'digest', ids: fresh(500).map(({ id }) => id) });
});

test('said step by step, everything that may be said is said once', () => {
  const items = fc.uniqueArray(fc.record({ id: fc.nat(50), effectiveAt: fc.integer({ min: NOW - 20 * MINUTE, max: NOW }), own: fc.boolean() }), {
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(items, fc.boolean(), fc.nat(6), (list, open, saidToday) => {
      const said: number[] = [];
      let state = { ...manners, open, saidToday };
      for (let left: readonly Due[] = list; ; left = list.filter(({ id }) => !said.includes(id))) {
        const it = announcementOf(left, state);
        if (it.kind === 'nothing') {
          if (it.after === null) break;
          state = { ...state, now: it.after };
          continue;
        }
        said.push(...it.ids);
        const isOwn = list.filter(({ id }) => it.ids.includes(id)).every(({ own }) => own);
        state = { ...state, lastSaidAt: state.now, saidToday: state.saidToday + Number(!isOwn) };
      }
      expect(new Set(said).size).toBe(said.length);
      for (const { id, own } of list) if (own) expect(said).toContain(id);
      if (!open) for (const { id, own } of list) if (!own) expect(said).not.toContain(id);
    }),
  );
});
