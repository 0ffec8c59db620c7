import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../testing/refusals.ts';
import {
  CHANNELS,
  DIRECTIONS,
  informsByDefault,
  interactionFields,
  isSpoken,
  LANES,
  laneOf,
  PURPOSES,
  RESULTS,
  resultsOf,
  type Channel,
  type Direction,
  type InteractionResult,
  type Kind,
  type Lane,
  type Purpose,
  waysIn,
} from './interaction.ts';

const KINDS: readonly Kind[] = CHANNELS.flatMap((channel) =>
  DIRECTIONS.flatMap((direction) => RESULTS.flatMap((result) => PURPOSES.map((purpose) => ({ channel, direction, result, purpose })))),
);

const nameOf = (kind: Kind): string => [kind.channel, kind.direction, kind.result, kind.purpose].join(' ');

const ANYTHING_BUT_MONEY = ['news', 'no_news', 'ask', 'answer', 'check_in', 'meeting', 'sales', 'exit_progress'];
const TOLD = ['news', 'no_news', 'answer', 'exit_progress'];

/**
 * The sentence of 4.4 as a list of the rows it names: "meeting/visit/call connected (any purpose except money), outbound
 * news, no_news, answer, exit_progress in state sent, check-in connected". What was sent is *delivered*; every other row is
 * false: asks, money, unanswered or voicemail, and a note, which nobody is sent.
 */
const INFORMING: ReadonlySet<string> = new Set([
  ...['meeting', 'visit', 'phone', 'video'].flatMap((channel) =>
    ['out', 'in'].flatMap((direction) => ANYTHING_BUT_MONEY.map((purpose) => `${channel} ${direction} connected ${purpose}`)),
  ),
  ...['email', 'sms', 'letter'].flatMap((channel) => TOLD.map((purpose) => `${channel} out delivered ${purpose}`)),
]);

describe('informsByDefault', () => {
  it('knows 864 kinds, of which the rule of 4.4 names 76', () => {
    expect(KINDS).toHaveLength(864);
    expect(KINDS.filter((kind) => INFORMING.has(nameOf(kind)))).toHaveLength(76);
  });

  it('gives every kind what the rule says of it', () => {
    const wrong = KINDS.filter((kind) => informsByDefault(kind) !== INFORMING.has(nameOf(kind)));
    expect(wrong.map(nameOf)).toEqual([]);
  });
});

describe('resultsOf', () => {
  it.each<[Channel, readonly InteractionResult[]]>([
    ['phone', ['connected', 'no_answer', 'voicemail', 'gatekeeper']],
    ['video', ['connected', 'no_answer']],
    ['meeting', ['connected', 'no_answer']],
    ['visit', ['connected', 'no_answer']],
    ['email', ['delivered', 'bounced']],
    ['sms', ['delivered', 'bounced']],
    ['letter', ['delivered', 'bounced']],
    ['note', ['delivered']],
  ])('a %s ends in one of %j, the usual one first', (channel, results) => {
    expect(resultsOf(channel)).toEqual(results);
  });

  it('leaves no channel and no result out', () => {
    expect(new Set(CHANNELS.flatMap(resultsOf))).toEqual(new Set(RESULTS));
    expect(CHANNELS.filter(isSpoken)).toEqual(['phone', 'meeting', 'video', 'visit']);
  });
});

describe('laneOf', () => {
  type Row = Kind & { readonly informs: boolean };
  const row = (channel: Channel, direction: Direction, result: InteractionResult, purpose: Purpose, informs = false): Row => ({
    channel,
    direction,
    result,
    purpose,
    informs,
  });

  it.each<[string, Row, Lane]>([
    ['news that was sent', row('email', 'out', 'delivered', 'news', true), 'news'],
    ['a letter with the exit plan', row('letter', 'out', 'delivered', 'exit_progress', true), 'news'],
    ['a talk', row('phone', 'out', 'connected', 'check_in', true), 'call'],
    ['a call from the client', row('phone', 'in', 'connected', 'ask', true), 'call'],
    ['a visit', row('visit', 'out', 'connected', 'meeting', true), 'call'],
    ['a request for documents', row('email', 'out', 'delivered', 'ask'), 'ask'],
    ['an offer', row('email', 'out', 'delivered', 'sales'), 'ask'],
    ['an invoice', row('email', 'out', 'delivered', 'money'), 'money'],
    ['a talk about money', row('phone', 'out', 'connected', 'money'), 'money'],
    ['a payment they announce', row('email', 'in', 'delivered', 'money'), 'money'],
    ['a call nobody answered', row('phone', 'out', 'no_answer', 'news'), 'unreached'],
    ['a voicemail about money', row('phone', 'out', 'voicemail', 'money'), 'unreached'],
    ['somebody else on the phone', row('phone', 'out', 'gatekeeper', 'news'), 'unreached'],
    ['mail that came back', row('email', 'out', 'bounced', 'news'), 'unreached'],
    ['a meeting they did not come to', row('meeting', 'out', 'no_answer', 'meeting'), 'unreached'],
    ['a message from the client', row('email', 'in', 'delivered', 'news'), 'inbound'],
    ['a message that a user marked as informing', row('email', 'in', 'delivered', 'answer', true), 'news'],
    ['a talk that a user marked as not informing', row('phone', 'in', 'connected', 'ask'), 'inbound'],
  ])('%s', (_title, it, lane) => {
    expect(laneOf(it)).toBe(lane);
  });

  it('draws nothing as told that informs nobody, and nothing as silence that does', () => {
    for (const kind of KINDS) {
      expect(['news', 'call']).toContain(laneOf({ ...kind, informs: true }));
      expect(['ask', 'money', 'unreached', 'inbound']).toContain(laneOf({ ...kind, informs: false }));
    }
  });

  it('can be asked the other way round: the ways of all lanes are all ways, each once', () => {
    const every = LANES.map((lane) => waysIn([lane]));
    expect(every.flat()).toHaveLength(KINDS.length * 2);
    for (const [n, ways] of every.entries()) expect(new Set(ways.map(laneOf))).toEqual(new Set([LANES[n]]));
    expect(waysIn(['money', 'ask'])).toHaveLength(waysIn(['money']).length + waysIn(['ask']).length);
  });
});

describe('interactionFields', () => {
  const valid = { clientId: 1, at: 0, direction: 'out', channel: 'email', result: 'delivered', purpose: 'news', informs: true };
  const problemsOf = (change: object) => refusalsOf(interactionFields, { ...valid, ...change });

  it('fills in what was not said', () => {
    expect(interactionFields.parse(valid)).toEqual({ ...valid, personId: null, minutes: null, summary: '' });
  });

  it('trims the summary and takes minutes of a whole day', () => {
    const typed = { ...valid, summary: '  sent the summary \n', minutes: 1440 };
    expect(interactionFields.parse(typed)).toMatchObject({ summary: 'sent the summary', minutes: 1440 });
  });

  it.each<[object, string, string]>([
    [{ at: -1 }, 'at', 'bad-date'],
    [{ minutes: -1 }, 'minutes', 'bad-minutes'],
    [{ minutes: 1441 }, 'minutes', 'bad-minutes'],
    [{ summary: 'x'.repeat(20_001) }, 'summary', 'too-long'],
  ])('refuses %j with a reason code', (change, field, reason) => {
    expect(problemsOf(change)).toEqual([[field, reason]]);
  });

  it.each([
    { at: 1.5 },
    { at: Number.MAX_VALUE },
    { at: '2026-02-26' },
    { clientId: 0 },
    { clientId: -3 },
    { channel: 'fax' },
    { informs: 1 },
    { extra: 1 },
    { minutes: 1.5 },
  ])('refuses %j', (change) => {
    expect(problemsOf(change)).not.toEqual([]);
  });
});
