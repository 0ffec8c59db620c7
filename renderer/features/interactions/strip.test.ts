import { expect, test } from 'vitest';
import type { ClientView } from '#shared/contract/clients.ts';
import type { InteractionView } from '#shared/contract/views.ts';
import { informsByDefault, laneOf, type Kind } from '#shared/domain/interaction.ts';
import type { ClientId, InteractionId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/time/day.ts';
import { markWord, stripOf } from './strip.ts';

const MAIL = { channel: 'email', direction: 'out', result: 'delivered' } as const;
const NEWS = { ...MAIL, purpose: 'news' } as const;
const ASK = { ...MAIL, purpose: 'ask' } as const;
const BILL = { ...MAIL, purpose: 'money' } as const;
const UNANSWERED = { channel: 'phone', direction: 'out', result: 'no_answer', purpose: 'news' } as const;

let lastId = 0;
function row(on: string, kind: Kind, informs = informsByDefault(kind)): InteractionView {
  lastId += 1;
  const lane = laneOf({ ...kind, informs });
  return {
    ...kind,
    informs,
    lane,
    on: on as Day,
    at: 0,
    id: lastId as InteractionId,
    clientId: 1 as ClientId,
    personId: null,
    personName: null,
    minutes: null,
    summary: '',
    imported: false,
    version: 1,
  };
}

function gap(since: string, neverInformed = false): NonNullable<ClientView['gap']> {
  const nobodyElse = { othersSince: null, backOn: null };
  return {
    interval: 'monthly',
    since: since as Day,
    neverInformed,
    dueOn: '2026-02-20' as Day,
    ...nobodyElse,
    gapDays: 37,
    targetDays: 31,
    ratio: 37 / 31,
    band: 'overdue',
  };
}

/** Oldest first, as one reads; the contract gives the newest first. */
function facts(rows: readonly InteractionView[], since: NonNullable<ClientView['gap']> | null, interactions = rows.length): Parameters<typeof stripOf>[0] {
  return { lastTwelve: rows.toReversed(), gap: since, interactions };
}

test('the silence begins after the last news and is counted by kind', () => {
  const rows = [
    row('2025-12-22', NEWS),
    row('2026-01-20', NEWS),
    row('2026-02-02', ASK),
    row('2026-02-10', ASK),
    row('2026-02-13', BILL),
    row('2026-02-20', UNANSWERED),
  ];
  expect(stripOf(facts(rows, gap('2026-01-20')))).toEqual({
    rows,
    silentFrom: 2,
    reachesFurther: false,
    silence: [
      { kind: 'ask', count: 2 },
      { kind: 'money', count: 1 },
      { kind: 'call', count: 1 },
    ],
  });
});

test('after news nothing is silent yet', () => {
  const rows = [row('2026-02-02', ASK), row('2026-02-20', NEWS)];
  expect(stripOf(facts(rows, gap('2026-02-20')))).toMatchObject({ silentFrom: 2, silence: [] });
});

test('news to somebody else does not end the silence of the decision maker', () => {
  const rows = [row('2026-01-20', NEWS), row('2026-02-10', NEWS)];
  expect(stripOf(facts(rows, gap('2026-01-20')))).toMatchObject({ silentFrom: 1, silence: [{ kind: 'elsewhere', count: 1 }] });
});

test('while nobody was told anything, everything is silence', () => {
  const rows = [row('2026-02-02', ASK), row('2026-02-10', { ...MAIL, direction: 'in', purpose: 'answer' })];
  expect(stripOf(facts(rows, gap('2026-01-20', true)))).toMatchObject({
    silentFrom: 0,
    reachesFurther: false,
    silence: [
      { kind: 'ask', count: 1 },
      { kind: 'inbound', count: 1 },
    ],
  });
});

test('a silence longer than the strip is not counted as if it were all of it', () => {
  const rows = Array.from({ length: 12 }, (_, index) => row(`2026-02-${String(index + 1).padStart(2, '0')}`, ASK));
  expect(stripOf(facts(rows, gap('2025-11-20'), 19))).toMatchObject({ silentFrom: 0, reachesFurther: true });
});

test('where nothing is agreed there is no silence', () => {
  expect(stripOf(facts([row('2026-02-02', ASK)], null))).toMatchObject({ silentFrom: null, silence: [] });
});

test.each([
  [NEWS, 'news'],
  [{ channel: 'phone', direction: 'out', result: 'connected', purpose: 'news' }, 'call'],
  [{ channel: 'visit', direction: 'out', result: 'connected', purpose: 'meeting' }, 'visit'],
  [ASK, 'ask'],
  [BILL, 'money'],
  [UNANSWERED, 'noAnswer'],
  [{ ...UNANSWERED, result: 'voicemail' }, 'voicemail'],
  [{ ...NEWS, result: 'bounced' }, 'cameBack'],
  [{ ...MAIL, direction: 'in', purpose: 'ask' }, 'inbound'],
  [{ channel: 'note', direction: 'out', result: 'delivered', purpose: 'check_in' }, 'note'],
  [{ ...MAIL, purpose: 'sales' }, 'sales'],
  [{ ...MAIL, purpose: 'check_in' }, 'other'],
] as const)('%o is marked as %s', (kind, word) => {
  expect(markWord(row('2026-02-02', kind))).toBe(word);
});

test('a talk that was set not to count is still called what it was', () => {
  expect(markWord(row('2026-02-02', { channel: 'phone', direction: 'out', result: 'connected', purpose: 'news' }, false))).toBe('call');
});
