import { describe, expect, it } from 'vitest';
import type { Channel } from '../interaction.ts';
import { clauseFields } from './clause.ts';
import { isSameClause, openClauses, openQuestions, talkedAt, talkOf, type Discussion } from './discussion.ts';

const talk = (channel: Channel, more: Partial<Discussion> = {}): Discussion => ({
  discussed: true,
  at: 1_000,
  channel,
  note: '',
  question: '',
  resolution: '',
  resolvedAt: null,
  ...more,
});
const asked = (question: string, resolvedAt: number | null): Discussion => talk('meeting', { discussed: false, question, resolvedAt });

describe('a clause counts as talked through', () => {
  it.each([
    ['not at all', [], 'open'],
    ['on a visit', [talk('visit')], 'settled'],
    ['in a meeting', [talk('meeting')], 'settled'],
    ['by video', [talk('video')], 'settled'],
    ['by phone, with a note of it', [talk('phone', { note: 'agreed on the 8th' })], 'settled'],
    ['by phone, and nobody wrote down what was said', [talk('phone', { note: ' ' })], 'unnoted'],
    ['by e-mail only', [talk('email', { note: 'she agrees' })], 'written'],
    ['by letter only', [talk('letter')], 'written'],
    ['by e-mail, then at a meeting', [talk('email'), talk('meeting')], 'settled'],
    ['by e-mail, then by phone without a note', [talk('email'), talk('phone')], 'unnoted'],
    ['only asked about', [asked('Why the 8th?', null)], 'open'],
  ] as const)('%s: %s', (_name, discussions, expected) => expect(talkOf(discussions)).toBe(expected));

  it('on the day of the talk that settled it', () => {
    expect(talkedAt([talk('meeting', { at: 5 }), talk('email', { at: 9 })])).toBe(5);
    expect(talkedAt([talk('email', { at: 9 })])).toBe(9);
    expect(talkedAt([])).toBeUndefined();
  });
});

it('those that must be talked about stay open while they are in writing only; the others never are', () => {
  const clauses = [
    { key: 'a', mustDiscuss: true, discussions: [] },
    { key: 'b', mustDiscuss: true, discussions: [talk('meeting')] },
    { key: 'c', mustDiscuss: true, discussions: [talk('email')] },
    { key: 'd', mustDiscuss: false, discussions: [] },
  ];
  expect(openClauses(clauses).map(({ key }) => key)).toEqual(['a', 'c']);
});

it('a question is open until it is answered', () => {
  expect(openQuestions([asked('Why?', null), asked('When?', 9), talk('meeting')]).map(({ question }) => question)).toEqual(['Why?']);
});

describe('in a new version', () => {
  const clause = (texts: object = {}) => clauseFields.parse({ section: 9, situation: 'Money', body: '{fee} a month', ...texts });
  const values = (before: string, after: string) => ({ before: { fee: before }, after: { fee: after } });

  it.each([
    ['the same words stay talked through', clause(), clause(), values('£240', '£240'), true],
    ['another word is to be talked about again', clause(), clause({ body: '{fee} a year' }), values('£240', '£240'), false],
    ['another fee is, too', clause(), clause(), values('£240', '£300'), false],
    ['the fee written out is the same fee', clause(), clause({ body: '£240 a month' }), values('£240', ''), true],
    ['another name in the list is nothing', clause(), clause({ short: 'Fees' }), values('£240', '£240'), true],
    ['an item more is something', clause(), clause({ items: [{ text: 'x' }] }), values('£240', '£240'), false],
  ])('%s', (_name, before, after, filled, expected) => expect(isSameClause(before, after, filled)).toBe(expected));
});
