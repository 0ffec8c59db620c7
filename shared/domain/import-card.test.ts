import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../testing/refusals.ts';
import { card, CARD_FIELDS } from './import-card.ts';

const EMPTY = {
  uid: '',
  kind: 'person',
  organisation: '',
  personName: '',
  greeting: '',
  role: null,
  points: [],
  town: '',
  country: '',
  language: null,
  birthday: null,
  note: '',
  taxId: '',
  source: '',
  startedOn: null,
  lastContactOn: null,
  meetingRhythm: null,
  updates: null,
  groups: [],
  custom: [],
  photo: false,
};
const problemsOf = (change: object) => refusalsOf(card, { ...EMPTY, ...change });

describe('a card', () => {
  it('may be empty: what is missing is decided where the row is checked', () => {
    expect(card.parse(EMPTY)).toEqual(EMPTY);
  });

  it.each<[object, string, string]>([
    [{ lastContactOn: '2026-02-30' }, 'lastContactOn', 'bad-date'],
    [{ startedOn: 'soon' }, 'startedOn', 'bad-date'],
    [{ points: [{ kind: 'email', label: '', value: 'no' }] }, 'points.0.value', 'bad-email'],
    [{ custom: [{ label: '', value: '' }] }, 'custom.0.label', 'required'],
  ])('is held to the rules of what it becomes: %j', (change, field, reason) => {
    expect(problemsOf(change)).toEqual([[field, reason]]);
  });

  it.each([
    { uid: 'x'.repeat(501) },
    { organisation: 'x'.repeat(201) },
    { personName: 'x'.repeat(201) },
    { note: 'x'.repeat(20_001) },
    { groups: ['x'.repeat(201)] },
    { role: 'boss' },
    { updates: 'yearly' },
    { meetingRhythm: 'daily' },
    { language: 'de' },
    { kind: 'group' },
    { more: 1 },
  ])('is never longer or other than it may be', (change) => {
    expect(problemsOf(change)).toHaveLength(1);
  });

  it('has fields that a column may mean, each once', () => {
    expect(new Set(CARD_FIELDS).size).toBe(CARD_FIELDS.length);
  });
});
