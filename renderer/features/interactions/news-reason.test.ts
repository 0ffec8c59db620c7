import { expect, test } from 'vitest';
import { CHANNELS, DIRECTIONS, informsByDefault, PURPOSES, RESULTS } from '#shared/domain/interaction.ts';
import { newsReason, type NewsReason } from './news-reason.ts';

const INFORMING: ReadonlySet<NewsReason> = new Set<NewsReason>(['spoken', 'told']);

test('the reason given never contradicts the rule, whatever happened', () => {
  const kinds = CHANNELS.flatMap((channel) =>
    DIRECTIONS.flatMap((direction) => RESULTS.flatMap((result) => PURPOSES.map((purpose) => ({ channel, direction, result, purpose })))),
  );
  const contradictions = kinds.filter((kind) => INFORMING.has(newsReason(kind)) !== informsByDefault(kind));
  expect(kinds.length).toBe(CHANNELS.length * DIRECTIONS.length * RESULTS.length * PURPOSES.length);
  expect(contradictions).toEqual([]);
});

test.each([
  [{ channel: 'phone', direction: 'out', result: 'connected', purpose: 'ask' }, 'spoken'],
  [{ channel: 'phone', direction: 'out', result: 'voicemail', purpose: 'news' }, 'voicemail'],
  [{ channel: 'phone', direction: 'out', result: 'gatekeeper', purpose: 'news' }, 'gatekeeper'],
  [{ channel: 'visit', direction: 'out', result: 'no_answer', purpose: 'news' }, 'unreached'],
  [{ channel: 'meeting', direction: 'out', result: 'connected', purpose: 'money' }, 'money'],
  [{ channel: 'email', direction: 'out', result: 'delivered', purpose: 'ask' }, 'asked'],
  [{ channel: 'email', direction: 'out', result: 'bounced', purpose: 'news' }, 'cameBack'],
  [{ channel: 'letter', direction: 'out', result: 'delivered', purpose: 'sales' }, 'other'],
  [{ channel: 'sms', direction: 'in', result: 'delivered', purpose: 'news' }, 'inbound'],
  [{ channel: 'note', direction: 'out', result: 'delivered', purpose: 'news' }, 'note'],
] as const)('%o: %s', (kind, reason) => {
  expect(newsReason(kind)).toBe(reason);
});
