import { describe, expect, it } from 'vitest';
import { informsByDefault } from '../interaction.ts';
import { awaitsAnswer, handOverRefusal, HOLD_MS, MESSAGE_KINDS, purposeOf, unfilled, usualChannel, type MessageKind } from './message.ts';

const NOW = 1_000_000_000;
const READY = { subject: 'No change', body: 'Hello', heldUntil: null };

describe('a message leaves our hands', () => {
  it.each([
    ['when it says something', READY, null],
    ['not when it is empty', { ...READY, body: ' \n' }, 'empty'],
    ['not with a place left in the text', { ...READY, body: 'As planned: {what is running}.' }, 'unfilled'],
    ['not with a place left in the subject', { ...READY, subject: '{matter}' }, 'unfilled'],
    ['not while it rests', { ...READY, heldUntil: NOW + 1 }, 'held'],
    ['once it has rested', { ...READY, heldUntil: NOW }, null],
  ])('%s', (_when, message, expected) => {
    expect(handOverRefusal(message, NOW)).toBe(expected);
  });
});

it('an angry draft rests an hour', () => {
  expect(HOLD_MS).toBe(3_600_000);
});

it('places to fill are named, each once', () => {
  expect(unfilled('{a} and {что готово}, {a}; {} { not\nthis }')).toEqual(['{a}', '{что готово}', '{}']);
});

it.each<[MessageKind, boolean]>([
  ['update', true],
  ['no-news', true],
  ['out-of-hours', true],
  ['calm', true],
  ['easy-way-back', false],
  ['closing-message', false],
])('%s sent tells the client something: %s', (kind, expected) => {
  expect(informsByDefault({ channel: 'email', direction: 'out', result: 'delivered', purpose: purposeOf(kind) })).toBe(expected);
});

it('an answer is awaited where something was asked', () => {
  expect(MESSAGE_KINDS.filter(awaitsAnswer)).toEqual(['first-follow-up', 'easy-way-back']);
});

it('three kinds are guides for the phone', () => {
  expect(MESSAGE_KINDS.filter((kind) => usualChannel(kind) === 'phone')).toEqual(['check-in', 'first-follow-up', 'third-ask']);
});
