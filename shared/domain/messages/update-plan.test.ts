import { describe, expect, it } from 'vitest';
import { planUpdate, type UpdateFacts } from './update-plan.ts';

const NO_NEWS: UpdateFacts = {
  kind: 'no-news',
  interval: 'monthly',
  back: false,
  meeting: true,
  slots: true,
  service: true,
  progress: false,
  next: false,
  ask: false,
};
const said = (facts: Partial<UpdateFacts>): string =>
  planUpdate({ ...NO_NEWS, ...facts })
    .map((paragraph) => paragraph.join(' '))
    .join(' / ');

describe('a no-news update', () => {
  it.each<[string, Partial<UpdateFacts>, string]>([
    ['does its four jobs', {}, 'openingMonth / meetingHint'],
    ['does three where no service fits', { service: false }, 'openingMonth / meeting'],
    ['offers two times where no meeting is booked', { meeting: false, service: false }, 'openingMonth / twoSlots'],
    ['names the service beside two times', { meeting: false }, 'openingMonth / hint twoSlots'],
    ['says nothing of a meeting where no time is free', { meeting: false, slots: false, service: false }, 'openingMonth'],
    ['tells how far we are instead of a service', { progress: true }, 'openingMonth / progress meeting'],
    ['says what will be seen next where that is known', { next: true }, 'openingMonth next / meetingHint'],
    ['begins with being back after an absence', { back: true }, 'back / openingMonth / meetingHint'],
    ['begins with being back every week too', { back: true, interval: 'weekly', service: false }, 'back / weekly meeting'],
    ['never asks for anything', { ask: true }, 'openingMonth / meetingHint'],
    ['of a fortnight', { interval: 'fortnightly' }, 'openingSince / meetingHint'],
    ['is two sentences every week', { interval: 'weekly', service: false, next: true }, 'weekly meeting'],
    ['is two sentences every week, with a service too', { interval: 'weekly' }, 'weekly weeklyHint'],
    ['is two sentences every week without a meeting', { interval: 'weekly', meeting: false }, 'weekly twoSlots'],
    ['is two sentences every week in the dip', { interval: 'weekly', progress: true }, 'weekly progress'],
  ])('%s', (_what, facts, expected) => {
    expect(said(facts)).toBe(expected);
  });
});

describe('news', () => {
  it.each<[string, Partial<UpdateFacts>, string]>([
    ['come in order: what happened, what is next, one ask, the meeting', { ask: true, service: false }, 'done / next / ask / meeting'],
    ['go without an ask where nothing is open', { service: false }, 'done / next / meeting'],
    ['begin with being back after an absence', { back: true, service: false }, 'back / done / next / meeting'],
    ['may name a service with the meeting', {}, 'done / next / meetingHint'],
    ['offer two times where no meeting is booked', { meeting: false, service: false, ask: true }, 'done / next / ask / twoSlots'],
  ])('%s', (_what, facts, expected) => {
    expect(said({ kind: 'update', ...facts })).toBe(expected);
  });
});
