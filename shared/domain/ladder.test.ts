import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, instantOf, timeOf, weekdayOf, type Day } from '../time/day.ts';
import { addWorkingDays, openHoursOn, type WorkingCalendar } from '../time/working-hours.ts';
import { CHANNELS, RESULTS, type Channel, type InteractionResult } from './interaction.ts';
import { LADDER_STEPS, ladderOf, type Attempt, type Ladder, type LadderFacts, type LadderStep } from './ladder.ts';
import { DEFAULT_OFFICE_HOURS } from './practice.ts';

const ZONE = 'Europe/Warsaw';
const OFFICE: WorkingCalendar = { zone: ZONE, hours: DEFAULT_OFFICE_HOURS, closed: new Set() };
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const at = (day: string, time: string): number => instantOf(day as Day, time, ZONE);
const said = (instant: number): string => `${NAMES[weekdayOf(dayOf(instant, ZONE)) - 1]} ${dayOf(instant, ZONE).slice(5)} ${timeOf(instant, ZONE)}`;

/** Tuesday 3 March 2026, 11:40: the answer to an enquiry, with two times to choose from. */
const ASKED: LadderFacts = {
  askedAt: at('2026-03-03', '11:40'),
  askedBy: 'email',
  askedInVain: false,
  dueAt: at('2026-03-04', '11:40'),
  attempts: [],
  heardAt: null,
  has: { phone: true, email: true, address: false },
  preferred: null,
  noCalls: false,
  textOnly: false,
  abroad: false,
  nearby: false,
  prospect: true,
  notBefore: null,
};

function tried(...attempts: [day: string, time: string, channel?: Channel, result?: InteractionResult][]): Attempt[] {
  return attempts.map(([day, time, channel = 'phone', result = 'no_answer']) => ({ at: at(day, time), channel, result }));
}

function step(facts: Partial<LadderFacts>, now = at('2026-03-04', '12:00')): LadderStep {
  const ladder = ladderOf({ ...ASKED, ...facts }, now, OFFICE);
  if (ladder.state !== 'climbing') throw new Error(ladder.state);
  return ladder.step;
}

describe('a silent prospect (acceptance scenario 1)', () => {
  it.each<[string, Attempt[], Partial<LadderStep> & { readonly due: string }]>([
    ['a day later: a call, not a mail', [], { number: 1, channel: 'phone', wording: 'one_question', half: null, due: 'Wed 03-04 11:40' }],
    [
      'nobody answered: three working days from the message, in the other half of the day',
      tried(['2026-03-04', '11:45']),
      { number: 2, channel: 'phone', wording: 'short', half: 'afternoon', due: 'Fri 03-06 11:45' },
    ],
    [
      'a week from the message: an easy way back',
      tried(['2026-03-04', '11:45'], ['2026-03-06', '15:00']),
      { number: 3, channel: 'phone', wording: 'easy_way_back', half: 'morning', due: 'Tue 03-10 15:00' },
    ],
    [
      'two weeks: the closing message, spoken and written on one day',
      tried(['2026-03-04', '11:45'], ['2026-03-06', '15:00'], ['2026-03-10', '09:30']),
      { number: 4, channel: 'phone', alsoBy: 'email', wording: 'closing', due: 'Tue 03-17 11:40' },
    ],
  ])('%s', (_title, attempts, { due, ...expected }) => {
    const found = step({ attempts });
    expect(found).toMatchObject(expected);
    expect(said(found.dueAt)).toBe(due);
  });

  it('after the fourth step one waits, and after three weeks it is over: nobody said no', () => {
    const attempts = tried(
      ['2026-03-04', '11:45'],
      ['2026-03-06', '15:00'],
      ['2026-03-10', '09:30'],
      ['2026-03-17', '11:40'],
      ['2026-03-17', '11:45', 'email', 'delivered'],
    );
    expect(ladderOf({ ...ASKED, attempts }, at('2026-03-23', '23:59'), OFFICE)).toEqual({ state: 'waiting', endsOn: '2026-03-24', touches: 5 });
    expect(ladderOf({ ...ASKED, attempts }, at('2026-03-24', '00:00'), OFFICE)).toEqual({ state: 'ended', as: 'released', endsOn: '2026-03-24', touches: 5 });
  });

  it('a client is never let go: it ends in an alarm', () => {
    expect(ladderOf({ ...ASKED, prospect: false }, at('2026-03-24', '10:00'), OFFICE)).toMatchObject({ state: 'ended', as: 'alarm' });
  });
});

describe('it stops at once', () => {
  it.each<[string, Partial<LadderFacts>, Ladder['state']]>([
    ['when anything comes from them', { heardAt: at('2026-03-04', '08:00') }, 'stopped'],
    ['when they are reached', { attempts: tried(['2026-03-04', '11:45', 'phone', 'connected']) }, 'stopped'],
    ['for a text from a client who reads instead of hearing', { textOnly: true, heardAt: at('2026-03-04', '08:00') }, 'stopped'],
    ['but not for what came before the question', { heardAt: at('2026-03-03', '11:00') }, 'climbing'],
    ['nor when somebody else picked up', { attempts: tried(['2026-03-04', '11:45', 'phone', 'gatekeeper']) }, 'climbing'],
    ['nor for a message on their machine', { attempts: tried(['2026-03-04', '11:45', 'phone', 'voicemail']) }, 'climbing'],
  ])('%s', (_title, facts, state) => {
    expect(ladderOf({ ...ASKED, ...facts }, at('2026-03-04', '12:00'), OFFICE).state).toBe(state);
  });

  it('with the latest sign of life, whether it came from them or was a talk', () => {
    const attempts = tried(['2026-03-05', '10:00', 'phone', 'connected']);
    const stopped = (heardAt: number | null) => ladderOf({ ...ASKED, attempts, heardAt }, at('2026-03-24', '12:00'), OFFICE);
    expect(stopped(null)).toEqual({ state: 'stopped', because: 'reached', at: at('2026-03-05', '10:00') });
    expect(stopped(at('2026-03-04', '08:00'))).toMatchObject({ because: 'reached' });
    expect(stopped(at('2026-03-06', '08:00'))).toEqual({ state: 'stopped', because: 'heard', at: at('2026-03-06', '08:00') });
  });
});

describe('what came back touched nobody', () => {
  const now = at('2026-03-05', '12:00');

  it.each<[string, Partial<LadderFacts>, Partial<Ladder>]>([
    ['a step', { attempts: tried(['2026-03-04', '11:45', 'email', 'bounced']) }, { state: 'bounced', channel: 'email', touches: 1 }],
    ['the question itself', { askedInVain: true }, { state: 'bounced', channel: 'email', touches: 0 }],
    ['the question, and once more', { askedInVain: true, attempts: tried(['2026-03-04', '11:45', 'letter', 'bounced']) }, { channel: 'letter', touches: 0 }],
    ['a step after which another went out', { attempts: tried(['2026-03-04', '11:45', 'email', 'bounced'], ['2026-03-04', '11:50']) }, { touches: 2 }],
  ])('%s', (_title, facts, expected) => {
    expect(ladderOf({ ...ASKED, ...facts }, now, OFFICE)).toMatchObject(expected);
  });

  it('the question is then the first message that arrived, and its ladder begins at its first step', () => {
    const facts = { askedInVain: true, attempts: tried(['2026-03-06', '10:00', 'email', 'delivered']) };
    const found = step(facts, at('2026-03-06', '12:00'));
    expect([found.number, found.channel, said(found.dueAt)]).toEqual([1, 'phone', 'Fri 03-06 17:00']);
    expect(ladderOf({ ...ASKED, ...facts }, at('2026-03-26', '12:00'), OFFICE)).toMatchObject({ state: 'climbing', touches: 1, endsOn: '2026-03-27' });
  });
});

describe('the calendar', () => {
  const due = (facts: Partial<LadderFacts>, calendar = OFFICE) => {
    const ladder = ladderOf({ ...ASKED, ...facts }, facts.askedAt ?? ASKED.askedAt, calendar);
    return ladder.state === 'climbing' ? said(ladder.step.dueAt) : ladder.state;
  };

  it('holidays and own absences are no working days', () => {
    const closed = new Set(['2026-03-05', '2026-03-06', '2026-03-10'] as Day[]);
    const [first, second] = [tried(['2026-03-04', '11:45']), tried(['2026-03-04', '11:45'], ['2026-03-09', '15:00'])];
    expect(due({ attempts: first }, { ...OFFICE, closed })).toBe('Wed 03-11 11:45');
    expect(due({ attempts: second }, { ...OFFICE, closed })).toBe('Thu 03-12 15:00');
  });

  it('over the change to summer time the days keep their hour', () => {
    const askedAt = at('2026-03-25', '11:40');
    const asked = { askedAt, dueAt: at('2026-03-26', '11:40') };
    expect(due({ ...asked, attempts: tried(['2026-03-26', '11:45']) })).toBe('Mon 03-30 11:45');
    expect(due({ ...asked, attempts: tried(['2026-03-26', '11:45'], ['2026-03-27', '15:00']) })).toBe('Wed 04-01 11:40');
    expect(ladderOf({ ...ASKED, ...asked }, askedAt, OFFICE)).toMatchObject({ endsOn: '2026-04-15' });
  });
});

describe('where another day was agreed, or they were away', () => {
  const agreed: Partial<LadderFacts> = { dueAt: at('2026-03-12', '15:00') };

  it('the first step comes when the answer falls due, the others and the end as far after it as ever', () => {
    expect(said(step(agreed).dueAt)).toBe('Thu 03-12 15:00');
    expect(said(step({ ...agreed, attempts: tried(['2026-03-12', '15:10']) }).dueAt)).toBe('Mon 03-16 15:10');
    expect(said(step({ ...agreed, attempts: tried(['2026-03-12', '15:10'], ['2026-03-16', '15:10']) }).dueAt)).toBe('Wed 03-18 15:10');
    expect(ladderOf({ ...ASKED, ...agreed }, at('2026-03-31', '12:00'), OFFICE)).toMatchObject({ state: 'climbing', endsOn: '2026-04-01' });
  });

  it('sooner than a day is kept, too', () => {
    expect(said(step({ dueAt: at('2026-03-03', '16:00') }).dueAt)).toBe('Tue 03-03 16:00');
  });
});

it('no step comes while they are away', () => {
  expect(said(step({ notBefore: at('2026-03-17', '09:00') }).dueAt)).toBe('Tue 03-17 09:00');
  expect(said(step({ notBefore: at('2026-03-02', '09:00') }).dueAt)).toBe('Wed 03-04 11:40');
});

describe('the channel', () => {
  const third = { attempts: tried(['2026-03-04', '11:45'], ['2026-03-06', '15:00']) };
  it.each<[string, Partial<LadderFacts>, Partial<LadderStep>]>([
    ['a visit where they live nearby', { ...third, nearby: true }, { number: 3, channel: 'visit' }],
    ['a letter where there is an address', { ...third, has: { phone: true, email: true, address: true } }, { number: 3, channel: 'letter' }],
    ['a video call instead of a visit abroad', { ...third, abroad: true }, { number: 3, channel: 'video' }],
    ['abroad, also for whoever likes visits best', { abroad: true, preferred: 'visit' }, { number: 1, channel: 'video' }],
    ['abroad, with a letter possible', { ...third, abroad: true, has: { phone: true, email: true, address: true } }, { number: 3, channel: 'video' }],
    ['nobody is visited who only wants mails', { ...third, nearby: true, noCalls: true, preferred: 'email' }, { number: 3, channel: 'email' }],
    [
      'nor rung for the closing message who reads',
      { attempts: tried(['2026-03-04', '11:45'], ['2026-03-06', '15:00'], ['2026-03-10', '09:30']), textOnly: true },
      { number: 4, channel: 'email', alsoBy: null },
    ],
    ['no calls: what they asked for wins', { noCalls: true, preferred: 'email' }, { channel: 'email', repeats: true }],
    ['no calls, and nothing else said: written', { noCalls: true, preferred: null, askedBy: 'phone' }, { channel: 'email' }],
    ['who reads gets a text', { textOnly: true }, { channel: 'sms', repeats: false }],
    ['no number known: a mail with other words', { has: { phone: false, email: true, address: false } }, { channel: 'email', repeats: true }],
    ['a number and no mail', { has: { phone: true, email: false, address: false }, noCalls: true }, { channel: 'sms' }],
    ['they like video calls', { preferred: 'video' }, { channel: 'video' }],
    ['they were rung in the morning', { askedBy: 'phone', askedAt: at('2026-03-03', '11:40') }, { channel: 'phone', half: 'afternoon', repeats: false }],
  ])('%s', (_title, facts, expected) => {
    expect(step(facts)).toMatchObject(expected);
  });

  it('says once that a mail is the weakest', () => {
    const mails = (...attempts: Attempt[]) => ladderOf({ ...ASKED, noCalls: true, attempts }, at('2026-03-04', '12:00'), OFFICE);
    expect(mails()).toMatchObject({ state: 'climbing', weakest: true });
    expect(mails(...tried(['2026-03-04', '11:45', 'email', 'delivered']))).toMatchObject({ step: { number: 2, channel: 'email' }, weakest: false });
    expect(ladderOf(ASKED, at('2026-03-04', '12:00'), OFFICE)).toMatchObject({ state: 'climbing', weakest: false });
  });
});

describe('whatever was tried', () => {
  const attempt: fc.Arbitrary<Attempt> = fc.record({
    at: fc.integer({ min: -5, max: 40 * 24 }).map((hours) => ASKED.askedAt + hours * 3_600_000),
    channel: fc.constantFrom(...CHANNELS),
    result: fc.constantFrom(...RESULTS),
  });
  const facts: fc.Arbitrary<LadderFacts> = fc.record({
    askedAt: fc.constant(ASKED.askedAt),
    askedBy: fc.option(fc.constantFrom(...CHANNELS)),
    askedInVain: fc.constant(false),
    dueAt: fc.constant(ASKED.dueAt),
    attempts: fc.array(attempt, { maxLength: 8 }),
    heardAt: fc.constant(null),
    has: fc.record({ phone: fc.boolean(), email: fc.boolean(), address: fc.boolean() }),
    preferred: fc.option(fc.constantFrom(...CHANNELS)),
    noCalls: fc.boolean(),
    textOnly: fc.boolean(),
    abroad: fc.boolean(),
    nearby: fc.boolean(),
    prospect: fc.boolean(),
    notBefore: fc.constant(null),
  });
  const now = fc.integer({ min: 0, max: 40 * 24 }).map((hours) => ASKED.askedAt + hours * 3_600_000);

  it('a step comes after the message, two working days after the last touch, inside the office hours, and there are four', () => {
    fc.assert(
      fc.property(facts, now, (it, moment) => {
        const ladder = ladderOf(it, moment, OFFICE);
        if (ladder.state !== 'climbing') return;
        const { number, dueAt, channel, alsoBy } = ladder.step;
        expect(number).toBeLessThanOrEqual(LADDER_STEPS);
        expect(ladder.touches).toBeLessThanOrEqual(LADDER_STEPS);
        expect(dueAt).toBeGreaterThan(it.askedAt);
        const touched = it.attempts.filter((tried) => tried.at > it.askedAt && tried.result !== 'bounced').map((tried) => dayOf(tried.at, ZONE));
        for (const day of touched) expect(dayOf(dueAt, ZONE) > day).toBe(true);
        const last = Math.max(0, ...it.attempts.filter((tried) => tried.at > it.askedAt && tried.result !== 'bounced').map((tried) => tried.at));
        if (number > 1) expect(dueAt).toBeGreaterThanOrEqual(addWorkingDays(last, 2, OFFICE));
        const open = openHoursOn(dayOf(dueAt, ZONE), OFFICE);
        expect(open !== null && open.from <= dueAt && dueAt <= open.to).toBe(true);
        expect(alsoBy).not.toBe(channel);
        if (it.noCalls) expect([channel, alsoBy]).not.toContain('phone');
      }),
    );
  });

  it('ends after three weeks, whoever was tried how', () => {
    fc.assert(
      fc.property(facts, (it) => {
        const reached = it.attempts.some(
          ({ at: moment, channel, result }) => moment > it.askedAt && ['phone', 'visit', 'meeting', 'video'].includes(channel) && result === 'connected',
        );
        const end = instantOf(addDays(dayOf(it.askedAt, ZONE), 21), '00:00', ZONE);
        expect(ladderOf(it, end, OFFICE).state).toBe(reached ? 'stopped' : 'ended');
      }),
    );
  });
});
