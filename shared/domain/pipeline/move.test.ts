import { describe, expect, it } from 'vitest';
import { ask, EVENTS, MET, nothingKnown, NOW, TODAY } from '../../testing/pipeline-facts.ts';
import { STAGES, type Outcome, type Stage } from '../stage.ts';
import { LATER_EFFECTS, TASK_KINDS, type Effect } from './effects.ts';
import type { PipelineEvent } from './events.ts';
import { GUARD_NAMES } from './guards.ts';
import { closingEvents, eventsBetween, eventsFrom, missingOf, nextEventOf } from './move.ts';
import { TRANSITIONS } from './transitions.ts';

type Row = readonly [from: readonly Stage[], event: PipelineEvent['event'], to: Stage | 'same', outcome: Outcome | null, effects: readonly string[]];
const SALE = ['enquiry', 'qualifying', 'fact_finding', 'commitment', 'proposal'] as const;
const END = ['close_clocks', 'drop_tasks', 'release_slots', 'close_commitment'];

/** Table 4.3 of the model. */
const TABLE: readonly Row[] = [
  [['enquiry'], 'first_answer_sent', 'qualifying', null, ['close_clocks', 'theirs answer_to_slots', 'mark_answered']],
  [['enquiry', 'qualifying', 'fact_finding'], 'ladder_exhausted', 'same', 'no_answer', [...END, 'new_lead']],
  [['enquiry', 'qualifying', 'fact_finding'], 'no_answer', 'same', 'no_answer', [...END, 'set_wake_up', 'new_lead']],
  [['qualifying'], 'go', 'fact_finding', null, ['close_clocks', 'offer_slots']],
  [['enquiry', 'qualifying', 'fact_finding'], 'not_for_us', 'same', 'not_for_us', [...END, 'polite_reply', 'thank_referrer']],
  [SALE, 'not_now', 'nurture', null, [...END, 'close_proposal', 'set_wake_up']],
  [['fact_finding'], 'meeting_held', 'commitment', null, ['close_clocks', 'release_slots', 'ask_intent']],
  [['commitment'], 'commitment_made', 'proposal', null, ['draft_proposal']],
  [['proposal'], 'proposal_accepted', 'agreement', null, ['close_clocks', 'close_proposal', 'close_commitment', 'sheet_draft', 'walkthrough_meeting']],
  [['commitment', 'proposal', 'agreement'], 'declined', 'same', 'declined', [...END, 'close_proposal', 'thank_for_decision', 'ask_reason_and_referral']],
  [['proposal'], 'decision_passed', 'same', null, ['theirs decision', 'mark_decision_missed']],
  [['proposal'], 'decision_missed', 'same', 'stalled', ['mark_decision_missed', ...END, 'close_proposal', 'closing_message']],
  [['agreement'], 'signed', 'onboarding', null, ['begin_engagement', 'day_0_call', 'onboarding_plan', 'payment_dates']],
  [['onboarding'], 'onboarding_finished', 'transition', null, ['rhythm_announcement', 'end_of_onboarding_meeting']],
  [['transition'], 'transition_finished', 'active', null, []],
  [['active', 'onboarding', 'transition'], 'rescue_opened', 'rescue', null, ['rescue_planner']],
  [['rescue'], 'rescue_continued', 'active', null, ['rescue_follow_up', 'rescue_check_meeting']],
  [['rescue'], 'rescue_parted', 'offboarding', null, ['plan_in_writing', 'offboarding_plan', 'weekly_progress']],
  [['rescue'], 'rescue_adjourned', 'same', null, ['no_decision_reminder']],
  [['active', 'onboarding', 'transition'], 'notice_given', 'offboarding', null, ['confirm_notice', 'close_out_call', 'offboarding_plan', 'weekly_progress']],
  [['active', 'onboarding', 'transition'], 'we_end', 'offboarding', null, ['plan_in_writing', 'offboarding_plan', 'weekly_progress']],
  [['active'], 'engagement_completed', 'offboarding', null, ['testimonial_and_referral', 'offboarding_plan', 'weekly_progress']],
  [['offboarding'], 'offboarding_finished', 'former', null, ['end_engagements', 'last_thanks', 'door_open_call']],
  [['offboarding'], 'client_stays', 'rescue', null, ['offboarding_suspended']],
  [['former'], 'new_need', 'commitment', null, ['ask_intent', 'reread_sheet']],
  [['active', 'offboarding', 'former'], 'referral_credited', 'same', null, ['thank_for_referral']],
  [['nurture'], 'taken_up', 'qualifying', null, ['set_wake_up', 'drop_tasks']],
  [['nurture'], 'woke_up', 'same', null, ['set_wake_up', 'hello']],
];

function nameOf(effect: Effect): string {
  if (effect.kind === 'task') return effect.task;
  if (effect.kind === 'later') return effect.effect;
  return effect.kind === 'open_clock' ? `${effect.clock} ${effect.matter}` : effect.kind;
}

describe('the pipeline', () => {
  for (const [from, event, to, outcome, effects] of TABLE) {
    it.each(from)(`${event} leads from %s to ${to}${outcome ? ` with the outcome ${outcome}` : ''}`, (stage) => {
      const moved = ask(nothingKnown(stage, MET), EVENTS[event]);
      expect(moved).toMatchObject({ kind: 'moved', stage: to === 'same' ? stage : to, outcome, unmet: [], stated: [] });
      expect(moved.kind === 'moved' && moved.effects.map(nameOf)).toEqual(effects);
    });
    it.each(STAGES.filter((stage) => !from.includes(stage)))(`${event} is nothing that happens in %s`, (stage) => {
      expect(ask(nothingKnown(stage, MET), EVENTS[event])).toEqual({ kind: 'refused', why: 'not-from-here' });
    });
  }

  it('a closed client takes only reopening and being called up; reopening leads to qualifying', () => {
    const closed = nothingKnown('proposal', { ...MET, outcome: 'stalled' });
    const possible = Object.values(EVENTS).filter((event) => ask(closed, event).kind === 'moved');
    expect(possible.map(({ event }) => event)).toEqual(['reopened', 'woke_up']);
    expect(ask(closed, EVENTS.reopened)).toMatchObject({ stage: 'qualifying', outcome: null });
    expect(ask(closed, EVENTS.woke_up)).toMatchObject({ stage: 'proposal', outcome: 'stalled' });
  });

  it('a parked client is called up again a quarter later, a closed one only once', () => {
    const wakeUps = (parked: boolean) => {
      const moved = ask(nothingKnown('nurture', parked ? {} : { outcome: 'declined' }), { event: 'woke_up', parked });
      return moved.kind === 'moved' && moved.effects.find((effect) => effect.kind === 'set_wake_up');
    };
    expect(wakeUps(true)).toEqual({ kind: 'set_wake_up', on: '2026-05-26' });
    expect(wakeUps(false)).toEqual({ kind: 'set_wake_up', on: null });
  });

  it('clauses left open at the signature come onto the first agenda', () => {
    const moved = ask(nothingKnown('agreement', { ...MET, mustDiscussSettled: false }), EVENTS.signed, [], 'they insist');
    expect(moved.kind === 'moved' && moved.effects.map(nameOf)).toContain('open_clauses_on_agenda');
  });
});

describe('what follows is carried out or waits, by name', () => {
  const effects = Object.values(TRANSITIONS).flatMap(({ effects: of }, index) => {
    const event = EVENTS[Object.keys(TRANSITIONS)[index] as PipelineEvent['event']];
    return [...of({ event, today: TODAY, unmet: [...GUARD_NAMES] })];
  });

  it('carried out', () => {
    const kinds = new Set(effects.filter(({ kind }) => kind !== 'task' && kind !== 'later').map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([
      'begin_engagement',
      'close_clocks',
      'close_commitment',
      'close_proposal',
      'drop_tasks',
      'end_engagements',
      'mark_answered',
      'mark_decision_missed',
      'open_clock',
      'release_slots',
      'set_wake_up',
    ]);
    const tasks = new Set(effects.flatMap((effect) => (effect.kind === 'task' ? [effect.task] : [])));
    expect([...tasks].toSorted()).toEqual([...TASK_KINDS].toSorted());
  });

  it('waiting', () => {
    const waiting = new Set(effects.flatMap((effect) => (effect.kind === 'later' ? [effect.effect] : [])));
    expect([...waiting].toSorted()).toEqual([...LATER_EFFECTS].toSorted());
  });
});

describe('what a board asks', () => {
  it.each<[Stage, Stage, readonly string[]]>([
    ['enquiry', 'qualifying', ['first_answer_sent']],
    ['enquiry', 'proposal', []],
    ['qualifying', 'nurture', ['not_now']],
    ['active', 'offboarding', ['notice_given', 'we_end', 'engagement_completed']],
    ['offboarding', 'rescue', ['client_stays']],
  ])('from %s to %s leads %j', (stage, to, names) => {
    expect(eventsBetween(nothingKnown(stage), to)).toEqual(names);
  });

  it('a sale can be closed; work that is going on cannot', () => {
    expect(closingEvents(nothingKnown('proposal'))).toEqual(['declined']);
    expect(closingEvents(nothingKnown('qualifying'))).toEqual(['not_for_us', 'no_answer']);
    expect(closingEvents(nothingKnown('active'))).toEqual([]);
  });

  it('nobody reports what only the clock does', () => {
    const all = STAGES.flatMap((stage) => eventsFrom(nothingKnown(stage)));
    expect(all).not.toContain('decision_passed');
    expect(all).not.toContain('woke_up');
  });

  it('the first thing missing stands on the card, in the order of the guards', () => {
    expect(missingOf(nothingKnown('qualifying', { needStated: true }), NOW, TODAY)).toBe('budget_in_range');
    expect(missingOf(nothingKnown('qualifying', MET), NOW, TODAY)).toBeNull();
    expect(missingOf(nothingKnown('active'), NOW, TODAY)).toBeNull();
    expect(nextEventOf(nothingKnown('qualifying', { outcome: 'not_for_us' }))).toBeNull();
  });
});
