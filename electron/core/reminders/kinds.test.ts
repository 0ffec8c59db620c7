import { describe, expect, it, test } from 'vitest';
import { reminderSubject } from '#shared/domain/reminders/subject.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { DRAWN_NOW as NOW } from '../testing/fake-ports.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { at, remindedPractice, type Kind } from '../testing/reminder-facts.ts';
import { SOURCES } from './kinds/index.ts';

const KINDS = Object.keys(SOURCES) as Kind[];

/** The day after. */
const FRIDAY = '2026-02-27';

const {
  time,
  facts,
  wanted,
  one,
  run,
  clock,
  commitment,
  ask,
  someone,
  meeting,
  told,
  callsOn,
  engaged,
  draft,
  offer,
  requested,
  proposal,
  change,
  signedSheet,
  noted,
  laid,
} = remindedPractice();

function inOnboarding(): ClientId {
  const id = engaged('2025-12-13');
  change(id, "stage = 'onboarding'");
  return id;
}

type Both = { readonly there: () => unknown; readonly not: () => unknown };

/** What brings a reminder of each kind, and the nearest thing that brings none. */
const FACTS: { readonly [K in Kind]: Both } = {
  promise: { there: () => clock(someone()), not: () => clock(someone(), { matter: 'first_answer' }) },
  enquiry: { there: () => clock(someone({ stage: 'enquiry' }), { matter: 'first_answer' }), not: () => clock(someone()) },
  ladder: { there: () => ask(someone(), NOW - 3 * DAY_OF_HOURS), not: () => ask(someone(), at(FRIDAY, '09:00')) },
  update: { there: () => told(engaged('2026-01-01'), NOW - 8 * DAY_OF_HOURS), not: () => told(engaged('2026-01-01'), NOW - 3 * DAY_OF_HOURS) },
  decision: { there: () => commitment(someone(), NOW + HOUR), not: () => commitment(someone(), at('2026-02-28', '00:15')) },
  confirmation: {
    there: () => proposal(someone(), { verbal_yes_at: NOW }),
    not: () => proposal(someone(), { verbal_yes_at: NOW, status: 'sent', sent_at: NOW }),
  },
  meeting_eve: { there: () => meeting(someone(), { at: at('2026-03-02', '10:00') }), not: () => meeting(someone(), { at: at('2026-03-03', '10:00') }) },
  meeting: { there: () => meeting(someone()), not: () => meeting(someone(), { at: NOW - HOUR }) },
  minutes: {
    there: () => meeting(someone(), { status: 'held', at: NOW - HOUR, minutes_due_at: NOW + 23 * HOUR }),
    not: () => meeting(someone(), { status: 'held', at: NOW - HOUR, minutes_due_at: NOW + 23 * HOUR, minutes_sent_at: NOW }),
  },
  calls: { there: () => [told(engaged('2026-01-01'), NOW), callsOn(5, '10:00')], not: () => callsOn(5, '10:00') },
  hold: { there: () => offer(someone(), { expires_at: NOW + 2 * DAY_OF_HOURS }), not: () => offer(someone(), { expires_at: NOW + 3 * DAY_OF_HOURS }) },
  draft: { there: () => draft(someone(), { held_until: NOW + MINUTE }), not: () => draft(someone(), { held_until: NOW + MINUTE, status: 'draft' }) },
  request: { there: () => requested(someone(), NOW - 4 * DAY_OF_HOURS), not: () => requested(someone(), NOW - HOUR) },
  wake_up: {
    there: () => change(someone({ stage: 'nurture' }), `wake_up_on = '${FRIDAY}'`),
    not: () => change(someone({ stage: 'nurture' }), "wake_up_on = '2026-02-28'"),
  },
  stage_age: {
    there: () => someone({ enteredAt: NOW - 10 * DAY_OF_HOURS }),
    not: () => someone({ enteredAt: NOW - 9 * DAY_OF_HOURS }),
  },
  untalked: { there: () => signedSheet(someone(), '2026-02-25'), not: () => signedSheet(someone(), '2026-02-28') },
  step: { there: () => laid(engaged('2026-02-02'), '2026-02-26', 'kickoff'), not: () => laid(engaged('2026-02-02'), '2026-03-02', 'kickoff') },
  no_result: {
    there: () => laid(engaged('2026-02-02'), '2026-03-02', 'closing', '2026-02-06'),
    not: () => laid(engaged('2026-02-02'), '2026-03-02', 'closing', '2026-02-09'),
  },
  new_rhythm: {
    there: () => laid(inOnboarding(), '2026-02-26', 'announce', '2025-12-13'),
    not: () => laid(inOnboarding(), '2026-03-02', 'announce', '2025-12-17'),
  },
  alarm: { there: () => noted(engaged('2026-02-02'), 'S4'), not: () => noted(engaged('2026-02-02'), 'S14') },
  no_win: { there: () => engaged('2026-01-15'), not: () => engaged('2026-01-20') },
  before_close: {
    there: () => [(time.now = at(FRIDAY, '09:12')), clock(someone(), { due_at: at('2026-03-02', '10:00') })],
    not: () => [(time.now = at(FRIDAY, '09:12')), clock(someone(), { due_at: at('2026-03-02', '10:01') })],
  },
};

describe('a reminder of the kind', () => {
  it.each(KINDS)('%s is wanted, with what its words need', (kind) => {
    FACTS[kind].there();
    const { subject, key, ...it } = one(kind);
    expect(reminderSubject.parse(subject)).toEqual(subject);
    expect([it.kind, subject.kind]).toEqual([kind, kind]);
    expect(key).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d| \w+)?$/);
    expect(it.dueAt).toBeLessThan(facts().horizon);
  });

  it.each(KINDS)('%s is not, where there is nothing to say', (kind) => {
    FACTS[kind].not();
    expect(wanted(kind)).toEqual([]);
  });

  it.each(KINDS.filter((kind) => kind !== 'before_close'))('%s is nobody’s who is put away or deleted', (kind) => {
    FACTS[kind].there();
    run(`UPDATE client SET archived_at = ${NOW}`);
    expect(wanted(kind)).toEqual([]);
    run(`UPDATE client SET archived_at = NULL, deleted_at = ${NOW}`);
    expect(wanted(kind)).toEqual([]);
  });

  it.each(KINDS)('%s is the same, however often it is worked out', (kind) => {
    FACTS[kind].there();
    const before = one(kind);
    time.now += 3 * MINUTE;
    expect(one(kind)).toEqual(before);
  });
});

test('nobody is put away before the week closes with their promise', () => {
  FACTS.before_close.there();
  run(`UPDATE client SET archived_at = ${NOW}`);
  expect(wanted('before_close')).toEqual([]);
});
