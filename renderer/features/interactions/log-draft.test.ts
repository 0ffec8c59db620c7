import { expect, test } from 'vitest';
import { CHANNELS, DIRECTIONS } from '#shared/domain/interaction.ts';
import type { Day } from '#shared/time/day.ts';
import { countsAsNews, draftOf, draftOfWritten, interactionOf, logDraft, redirected, type Written } from './log-draft.ts';
import { possibleResults } from './result-words.ts';

const ZONE = 'Europe/Warsaw';
/** Thursday 26 February 2026, 09:12:34 in Warsaw. */
const NOW = Date.UTC(2026, 1, 26, 8, 12, 34);
const TODAY = '2026-02-26' as Day;
const schema = logDraft(TODAY);

const WRITTEN: Written = {
  id: 7,
  clientId: 3,
  personId: 5,
  at: NOW,
  channel: 'phone',
  direction: 'out',
  result: 'connected',
  purpose: 'news',
  informs: true,
  minutes: 14,
  summary: 'Year closed',
};

test('with a client known, a call with news just now is complete as it stands', () => {
  const draft = draftOf({ clientId: 3 }, NOW, ZONE);
  expect(schema.safeParse(draft).success).toBe(true);
  expect(interactionOf(draft, { zone: ZONE, mainPerson: 5 })).toEqual({
    personId: 5,
    channel: 'phone',
    direction: 'out',
    result: 'connected',
    purpose: 'news',
    informs: true,
    minutes: null,
    summary: '',
    at: Date.UTC(2026, 1, 26, 8, 12),
  });
});

test('any channel and direction leaves the draft complete, with a result that is possible there', () => {
  for (const channel of CHANNELS) {
    for (const direction of DIRECTIONS) {
      const draft = { ...draftOf({ clientId: 3 }, NOW, ZONE), ...redirected(draftOf({}, NOW, ZONE), { channel, direction }) };
      expect(schema.safeParse(draft).success).toBe(true);
      expect(possibleResults(draft)).toContain(draft.result);
    }
  }
});

test('a result that is possible on the other channel too stays', () => {
  const missed = { channel: 'phone', direction: 'out', result: 'no_answer', purpose: 'news' } as const;
  expect(redirected(missed, { channel: 'visit' }).result).toBe('no_answer');
  expect(redirected(missed, { channel: 'email' }).result).toBe('delivered');
});

test('what comes in is an answer unless somebody said otherwise', () => {
  const draft = draftOf({ clientId: 3 }, NOW, ZONE);
  expect(redirected(draft, { direction: 'in' }).purpose).toBe('answer');
  expect(redirected({ ...draft, purpose: 'ask' }, { direction: 'in' }).purpose).toBe('ask');
});

test('news follows the rule until it was set by hand, then it stays', () => {
  const draft = draftOf({ clientId: 3 }, NOW, ZONE);
  expect([countsAsNews(draft), countsAsNews({ ...draft, purpose: 'money' }), countsAsNews({ ...draft, purpose: 'money', informs: true })]).toEqual([
    true,
    false,
    true,
  ]);
});

test('correcting goes on following the rule, except where it was set against it', () => {
  expect(draftOfWritten(WRITTEN, ZONE).informs).toBeNull();
  expect(draftOfWritten({ ...WRITTEN, informs: false }, ZONE).informs).toBe(false);
});

test('a correction that leaves the moment alone keeps its seconds; a changed one starts the minute', () => {
  const draft = draftOfWritten(WRITTEN, ZONE);
  const context = { zone: ZONE, mainPerson: null, before: WRITTEN };
  expect(interactionOf(draft, context).at).toBe(NOW);
  expect(interactionOf({ ...draft, at: { on: '2026-02-25', time: '17:30' } }, context).at).toBe(Date.UTC(2026, 1, 25, 16, 30));
});

test('a person who was named stays named, nobody in particular stays nobody', () => {
  const context = { zone: ZONE, mainPerson: 9 };
  expect(interactionOf(draftOfWritten(WRITTEN, ZONE), context).personId).toBe(5);
  expect(interactionOf(draftOfWritten({ ...WRITTEN, personId: null }, ZONE), context).personId).toBeNull();
});

test.each([
  [{ clientId: null }, 'clientId', 'required'],
  [{ at: { on: '2026-02-27', time: '08:00' } }, 'at.on', 'in-future'],
  [{ at: { on: null, time: '08:00' } }, 'at.on', 'required'],
  [{ at: { on: '2026-02-26', time: null } }, 'at.time', 'required'],
])('%o is refused at %s: %s', (change, path, reason) => {
  const issues = schema.safeParse({ ...draftOf({ clientId: 3 }, NOW, ZONE), ...change }).error?.issues ?? [];
  expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[path, reason]]);
});
