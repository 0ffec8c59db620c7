import { describe, expect, it } from 'vitest';
import { inWarsaw, officeCalendar } from '../../testing/office-calendar.ts';
import { dayOf, timeOf, type Day } from '../../time/day.ts';
import type { AskItemId } from '../ids.ts';
import { dueByDefault, nextAskOf, restByDefault, type AskedItem, type ListFacts, type NextAsk } from './next-ask.ts';

const OFFICE = officeCalendar();
const day = (text: string): Day => text as Day;
/** Monday 2 March 2026, 10:00. */
const SENT = inWarsaw('2026-03-02', '10:00');
const RETREAT = inWarsaw('2026-03-05', '11:00');

type Part = Partial<Omit<AskedItem, 'id'>>;

function items(musts: string, asked: readonly number[] = [SENT], parts: Readonly<Record<number, Part>> = {}): AskedItem[] {
  return musts.split('').map((letter, index) => ({
    id: (index + 1) as AskItemId,
    mustHave: letter === 'M',
    asked,
    receivedOn: null,
    wrongOn: null,
    waivedOn: null,
    ...parts[index + 1],
  }));
}

/** Five things, three of them must-haves, asked for on Monday and wanted by Friday. */
const FIVE: ListFacts = {
  items: items('MnMMn'),
  lastAsk: { at: SENT, dueOn: day('2026-03-06') },
  heardAt: null,
  away: [],
  restByOn: null,
  statutoryOn: null,
  allNeeded: false,
  dip: false,
  closed: false,
};

function next(facts: Partial<ListFacts>, on = '2026-03-06', time = '13:00'): NextAsk {
  return nextAskOf({ ...FIVE, ...facts }, inWarsaw(on, time), OFFICE);
}

function said(it: NextAsk): string {
  if (it.state === 'done') return 'done';
  if (it.state === 'quiet') return `quiet until ${it.until ?? 'the next list'}`;
  return `${it.state} ${it.ask.as} ${it.ask.now.join(',')} later ${it.ask.later.join(',')} time ${it.ask.times}`;
}

function moments(it: NextAsk): string {
  if (it.state !== 'due' && it.state !== 'waiting') return it.state;
  const words = (at: number): string => `${dayOf(at, OFFICE.zone).slice(5)} ${timeOf(at, OFFICE.zone)}`;
  return `${words(it.from)} / ${words(it.askAt)}${it.ask.statutory ? ' by law' : ''}`;
}

describe('what may be asked of a list next', () => {
  it.each<[string, Partial<ListFacts>, string]>([
    ['not asked yet: everything, at once', { items: items('MnMMn', []), lastAsk: null }, 'draft full 1,2,3,4,5 later  time 1'],
    [
      'not asked yet, in a dip: what is needed first, three at a time',
      { dip: true, items: items('nMnMn', []), lastAsk: null },
      'draft full 2,4,1 later  time 1',
    ],
    [
      'in a dip, but the law sets the date: everything',
      { dip: true, statutoryOn: day('2026-04-20'), items: items('MnMMn', []), lastAsk: null },
      'draft full 1,2,3,4,5 later  time 1',
    ],
    ['in a dip all of it is needed: three, and then the rest', { dip: true, allNeeded: true, items: items('MMMMM') }, 'due order 1,2,3 later  time 2'],
    ['silence on five: the three that are really needed, the other two may wait', {}, 'due retreat 1,3,4 later 2,5 time 2'],
    ['more must-haves than three: the first three', { items: items('MMMMn') }, 'due retreat 1,2,3 later 4,5 time 2'],
    ['fewer than four things: the most important one', { items: items('nMM') }, 'due single 2 later 1,3 time 2'],
    ['two things: one of them', { items: items('Mn') }, 'due single 1 later 2 time 2'],
    ['no must-have is marked: nothing is made one', { items: items('nn') }, 'due single 1 later 2 time 2'],
    ['all are must-haves: now, and by a date', { items: items('MMMM') }, 'due retreat 1,2,3 later 4 time 2'],
    ['all are needed by law: first this, then that', { items: items('MMMM'), allNeeded: true }, 'due order 1,2,3,4 later  time 2'],
    [
      'what is not needed any more counts neither way',
      { items: items('MnMMn', [SENT], { 2: { waivedOn: day('2026-03-04') } }) },
      'due retreat 1,3,4 later 5 time 2',
    ],
    ['everything came', { items: items('MM', [SENT], { 1: { receivedOn: day('2026-03-03') }, 2: { receivedOn: day('2026-03-04') } }) }, 'done'],
    ['closed', { closed: true }, 'done'],
  ])('%s', (_what, facts, expected) => {
    expect(said(next(facts))).toBe(expected);
  });
});

describe('five to three (acceptance scenario 4)', () => {
  it('waits until the 24 hours are over, offers the retreat then, and schedules it for three working days later', () => {
    expect(said(next({}, '2026-03-03', '09:59'))).toContain('waiting retreat');
    expect(said(next({}, '2026-03-03', '10:00'))).toContain('due retreat');
    expect(moments(next({}))).toBe('03-03 10:00 / 03-05 10:00');
  });

  it('is scheduled for the due day where that is nearer', () => {
    expect(moments(next({ lastAsk: { at: SENT, dueOn: day('2026-03-04') } }))).toBe('03-03 10:00 / 03-04 12:00');
  });

  it('one thing received is no silence: thanks, and the other two must-haves', () => {
    const facts = { items: items('MnMMn', [SENT], { 3: { receivedOn: day('2026-03-03') } }) };
    expect(said(next(facts, '2026-03-03', '09:00'))).toBe('due thanks 1,4 later 2,5 time 2');
  });

  it('thanks once for a part: afterwards the silence counts anew', () => {
    const thanked = inWarsaw('2026-03-03', '11:00');
    const facts = {
      items: items('MnMMn', [SENT], { 1: { asked: [SENT, thanked] }, 3: { receivedOn: day('2026-03-03') }, 4: { asked: [SENT, thanked] } }),
      lastAsk: { at: thanked, dueOn: null },
    };
    expect(moments(next(facts, '2026-03-04', '09:00'))).toBe('03-04 11:00 / 03-06 11:00');
    expect(said(next(facts))).toContain('due third 1,4');
  });

  it('something else came: they answered, and it is still open', () => {
    const wrong = { 3: { wrongOn: day('2026-03-03') } };
    expect(said(next({ items: items('MnMMn', [SENT], wrong) }, '2026-03-03', '09:00'))).toBe('due wrong 3 later  time 2');
  });

  it('any other sign from them ends the silence: three working days from it', () => {
    const facts = { heardAt: inWarsaw('2026-03-04', '15:00'), lastAsk: { at: SENT, dueOn: day('2026-03-20') } };
    expect(said(next(facts))).toContain('waiting retreat');
    expect(moments(next(facts))).toBe('03-09 15:00 / 03-09 15:00');
  });

  it('nobody is silent while away', () => {
    const away = [{ fromOn: day('2026-03-03'), toOn: day('2026-03-13') }];
    expect(moments(next({ away }))).toBe('03-17 10:00 / 03-17 10:00');
  });
});

describe('what may wait', () => {
  const rest = items('MnMMn', [SENT], { 1: { receivedOn: day('2026-03-03') }, 3: { receivedOn: day('2026-03-03') }, 4: { receivedOn: day('2026-03-03') } });
  const thanked = { items: rest, lastAsk: { at: RETREAT, dueOn: null } };

  it('stays open silently until the day that was named, or the next list', () => {
    expect(said(next(thanked))).toBe('quiet until the next list');
    expect(said(next({ ...thanked, restByOn: day('2026-03-19') }))).toBe('quiet until 2026-03-19');
  });

  it('returns on that day', () => {
    expect(said(next({ ...thanked, restByOn: day('2026-03-19') }, '2026-03-19', '09:00'))).toBe('due single 2 later 5 time 2');
  });
});

describe('the third ask (acceptance scenario 5)', () => {
  const twice = items('MnMMn', [SENT, RETREAT], { 2: { asked: [SENT] }, 5: { asked: [SENT] } });
  const facts = { items: twice, lastAsk: { at: RETREAT, dueOn: day('2026-03-10') } };

  it('is a talk about what was asked for twice', () => {
    expect(said(next(facts, '2026-03-10'))).toBe('due third 1,3,4 later  time 3');
  });

  it('stays one however often it is asked', () => {
    const third = inWarsaw('2026-03-10', '14:00');
    const more = { items: items('M', [SENT, RETREAT, third]), lastAsk: { at: third, dueOn: null } };
    expect(said(next(more, '2026-03-16'))).toBe('due third 1 later  time 4');
  });

  it('a part that came is thanked for without asking a third time', () => {
    const came = items('MnMMn', [SENT, RETREAT], { 1: { asked: [SENT, RETREAT], receivedOn: day('2026-03-06') } });
    expect(said(next({ items: came, lastAsk: { at: RETREAT, dueOn: null } }))).toBe('due thanks  later  time 1');
  });

  it('the second wrong document is talked about, too', () => {
    const wrong = items('MnMMn', [SENT, RETREAT], { 1: { asked: [SENT, RETREAT], wrongOn: day('2026-03-06') } });
    expect(said(next({ items: wrong, lastAsk: { at: RETREAT, dueOn: null } }))).toBe('due third 1 later  time 3');
  });
});

describe('a date of the law', () => {
  it('wins when it is nearer than the usual way', () => {
    expect(moments(next({ statutoryOn: day('2026-03-06'), lastAsk: { at: SENT, dueOn: day('2026-03-16') } }))).toBe('03-03 10:00 / 03-04 09:00 by law');
  });

  it('wins over a promise to see to it as well', () => {
    const facts = { statutoryOn: day('2026-03-09'), heardAt: inWarsaw('2026-03-04', '15:00'), lastAsk: { at: SENT, dueOn: null } };
    expect(moments(next(facts))).toBe('03-05 09:00 / 03-05 09:00 by law');
  });

  it('changes nothing while it is far', () => {
    expect(moments(next({ statutoryOn: day('2026-04-30') }))).toBe('03-03 10:00 / 03-05 10:00');
  });

  it('leaves a working day before it for what may wait', () => {
    expect(restByDefault(day('2026-03-05'), null, OFFICE)).toBe('2026-03-19');
    expect(restByDefault(day('2026-03-05'), day('2026-03-16'), OFFICE)).toBe('2026-03-13');
  });

  it('is the latest day of a smaller ask', () => {
    expect(dueByDefault(RETREAT, null, OFFICE)).toBe('2026-03-10');
    expect(dueByDefault(RETREAT, day('2026-03-06'), OFFICE)).toBe('2026-03-06');
  });
});
