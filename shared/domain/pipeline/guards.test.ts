import { describe, expect, it } from 'vitest';
import type { Day } from '../../time/day.ts';
import { ask, EVENTS, MET, nothingKnown, NOW, TODAY } from '../../testing/pipeline-facts.ts';
import { STAGES, type Stage } from '../stage.ts';
import type { PipelineEvent } from './events.ts';
import type { PipelineFacts } from './facts.ts';
import { GUARD_NAMES, type GuardName } from './guards.ts';
import { TRANSITIONS } from './transitions.ts';

type GuardRow = readonly [
  stage: Stage,
  event: PipelineEvent['event'],
  guard: GuardName,
  strength: 'soft' | 'hard',
  unmet: Partial<PipelineFacts>,
  unknown: boolean,
];
const unknown = (name: keyof PipelineFacts): [Partial<PipelineFacts>, boolean] => [{ [name]: false }, true];
const GUARDED: readonly GuardRow[] = [
  ['enquiry', 'first_answer_sent', 'slots_offered', 'soft', ...unknown('slotsOffered')],
  ['qualifying', 'go', 'need_stated', 'soft', ...unknown('needStated')],
  ['qualifying', 'go', 'budget_in_range', 'soft', ...unknown('budgetInRange')],
  ['qualifying', 'go', 'decision_maker_known', 'soft', ...unknown('decisionMakerKnown')],
  ['qualifying', 'go', 'timing_known', 'soft', ...unknown('timingKnown')],
  ['fact_finding', 'meeting_held', 'minutes_written', 'soft', ...unknown('minutesWritten')],
  ['commitment', 'commitment_made', 'intent_asked', 'soft', { intentAskedAt: null }, false],
  ['commitment', 'commitment_made', 'decision_moment_set', 'soft', { decisionAt: NOW }, false],
  ['proposal', 'proposal_accepted', 'decision_maker_entered', 'soft', { hasDecisionMaker: false }, false],
  ['agreement', 'signed', 'must_discuss_settled', 'soft', ...unknown('mustDiscussSettled')],
  ['agreement', 'signed', 'deposit_term_set', 'soft', ...unknown('depositTermSet')],
  ['onboarding', 'onboarding_finished', 'first_result_shown', 'soft', ...unknown('firstResultShown')],
  ['onboarding', 'onboarding_finished', 'items_settled', 'soft', ...unknown('itemsSettled')],
  ['onboarding', 'onboarding_finished', 'success_defined', 'soft', ...unknown('successDefined')],
  ['onboarding', 'onboarding_finished', 'out_of_valley', 'hard', { phase: 'valley_of_despair' }, false],
  ['onboarding', 'onboarding_finished', 'out_of_pessimism', 'soft', { phase: 'informed_pessimism' }, false],
  ['transition', 'transition_finished', 'transition_meeting_held', 'soft', ...unknown('transitionMeetingHeld')],
  ['transition', 'transition_finished', 'new_rhythm_confirmed', 'soft', ...unknown('newRhythmConfirmed')],
  ['transition', 'transition_finished', 'first_update_sent', 'soft', ...unknown('firstUpdateSent')],
  ['rescue', 'rescue_continued', 'sheet_renewed', 'hard', ...unknown('sheetRenewed')],
  ['active', 'we_end', 'conversation_on_record', 'soft', ...unknown('conversationOnRecord')],
  ['active', 'engagement_completed', 'signed_off', 'hard', ...unknown('signedOff')],
  ['active', 'engagement_completed', 'final_payment_term_set', 'hard', ...unknown('finalPaymentTermSet')],
  ['offboarding', 'offboarding_finished', 'offboarding_items_done', 'soft', ...unknown('offboardingItemsDone')],
  ['offboarding', 'offboarding_finished', 'end_date_reached', 'soft', ...unknown('endDateReached')],
  ['offboarding', 'offboarding_finished', 'deadlines_settled', 'hard', ...unknown('deadlinesSettled')],
  ['offboarding', 'offboarding_finished', 'records_returned', 'hard', ...unknown('recordsReturned')],
];

describe('the guards', () => {
  for (const [stage, event, guard, strength, unmet] of GUARDED) {
    const without = nothingKnown(stage, { ...MET, ...unmet });

    it(`${event} is refused without ${guard}, which is ${strength}`, () => {
      expect(ask(without, EVENTS[event])).toEqual({ kind: 'refused', why: 'guards', failing: [{ guard, strength, met: false }] });
    });

    it(`${guard} ${strength === 'soft' ? 'gives way to' : 'does not give way to'} a reason, and never to a statement against a fact`, () => {
      const answer = ask(without, EVENTS[event], [], 'it is an exception');
      expect(answer).toMatchObject(strength === 'soft' ? { kind: 'moved', unmet: [guard] } : { kind: 'refused' });
      expect(ask(without, EVENTS[event], [guard])).toMatchObject({ kind: 'refused' });
    });
  }

  it.each(GUARDED.filter(([, , , , , canBeUnknown]) => canBeUnknown))(
    'in %s, %s: %s can be stated where nothing records it',
    (stage, event, guard, _, unmet) => {
      const [name] = Object.keys(unmet);
      const unrecorded = nothingKnown(stage, { ...MET, [name!]: null });
      expect(ask(unrecorded, EVENTS[event])).toMatchObject({ kind: 'refused', failing: [{ guard, met: null }] });
      expect(ask(unrecorded, EVENTS[event], [guard])).toMatchObject({ kind: 'moved', stated: [guard], unmet: [] });
    },
  );

  it('every guard has its row, or is asked with the move', () => {
    const asked = ['wake_up_date', 'end_in_future', 'adjourned_within_limit', 'correctable'];
    expect([...GUARDED.map(([, , guard]) => guard), ...asked].toSorted()).toEqual(GUARD_NAMES.toSorted());
  });

  it('in the valley what is soft in onboarding is hard', () => {
    const valley = nothingKnown('onboarding', { ...MET, phase: 'valley_of_despair', firstResultShown: false });
    expect(ask(valley, EVENTS.onboarding_finished, [], 'they want it')).toMatchObject({
      failing: [
        { guard: 'out_of_valley', strength: 'hard' },
        { guard: 'first_result_shown', strength: 'hard' },
      ],
    });
  });

  it('with an abusive client nobody has to talk before it ends', () => {
    const facts = nothingKnown('active', { ...MET, conversationOnRecord: false });
    expect(ask(facts, { event: 'we_end', route: 'B', reason: '' })).toMatchObject({ kind: 'moved', unmet: [] });
  });

  it.each<[PipelineEvent, Stage, boolean]>([
    [{ event: 'not_now', wakeUpOn: TODAY, reason: '' }, 'qualifying', false],
    [{ event: 'not_now', wakeUpOn: '2026-02-27' as Day, reason: '' }, 'qualifying', true],
    [{ event: 'rescue_adjourned', until: TODAY }, 'rescue', false],
    [{ event: 'rescue_adjourned', until: '2026-03-12' as Day }, 'rescue', true],
    [{ event: 'rescue_adjourned', until: '2026-03-13' as Day }, 'rescue', false],
    [{ event: 'rescue_parted', endsOn: '2026-02-25' as Day, parameters: 'as agreed' }, 'rescue', false],
    [{ event: 'rescue_parted', endsOn: TODAY, parameters: 'as agreed' }, 'rescue', true],
  ])('%j asked in %s: %s', (event, stage, allowed) => {
    expect(ask(nothingKnown(stage, MET), event, [], 'an exception').kind).toBe(allowed ? 'moved' : 'refused');
  });
});

describe('putting right', () => {
  const pairs = STAGES.flatMap((from) => STAGES.filter((to) => to !== from).map((to) => [from, to] as const));

  it.each(pairs)('from %s to %s never goes round a hard guard', (from, to) => {
    const ways = Object.values(TRANSITIONS).filter((it) => it.from.includes(from) && it.to === to);
    const guardedOnly = ways.length > 0 && ways.every(({ guards }) => guards.some(({ strength, hardIn }) => strength === 'hard' || hardIn));
    const answer = ask(nothingKnown(from, MET), { event: 'corrected', to, reason: 'a slip' });
    if (guardedOnly || to === 'former' || to === 'nurture') expect(answer.kind).toBe('refused');
    else expect(answer).toMatchObject({ kind: 'moved', stage: to });
  });
});
