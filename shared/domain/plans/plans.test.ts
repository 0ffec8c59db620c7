import { describe, expect, it } from 'vitest';
import { day, type Day } from '../../time/day.ts';
import type { WorkingDays } from '../../time/working-days.ts';
import { layPlan, shiftedOn } from './lay-plan.ts';
import { nextStep, planAdherence, type StepDates } from './progress.ts';

const on = (text: string): Day => day.parse(text);
const OFFICE: WorkingDays = { weekdays: new Set([1, 2, 3, 4, 5]), closed: new Set([on('2026-12-25')]) };
const plan = (anchor: string, endsOn: string | null = null, leftInAnger = false) =>
  layPlan({ anchorOn: on(anchor), endsOn: endsOn === null ? null : on(endsOn), leftInAnger }, OFFICE);
const dueOf = (steps: ReturnType<typeof plan>, key: string) => steps.find((step) => step.key === key)?.dueOn;

describe('the plan of a hundred days', () => {
  it.each([
    ['thank_you', '2026-12-05'],
    ['affirm', '2026-12-07'],
    ['kickoff', '2026-12-08'],
    ['update_2', '2026-12-21'],
    ['visible_result', '2026-12-28'],
    ['first_result', '2027-01-04'],
    ['end_meeting', '2027-03-05'],
    ['closing', '2027-03-15'],
  ])('signed on a Saturday, %s is due on %s', (key, due) => {
    expect(dueOf(plan('2026-12-05'), key)).toBe(due);
  });

  it('a holiday moves a step to the next worked day', () => {
    expect(dueOf(plan('2026-12-18'), 'update_1')).toBe('2026-12-28');
  });

  it('asks what must not happen again only where somebody was left in anger', () => {
    expect(dueOf(plan('2026-12-07'), 'not_again')).toBeUndefined();
    expect(dueOf(plan('2026-12-07', null, true), 'not_again')).toBe('2026-12-10');
  });

  it('a project of three weeks keeps its touches, and announces no rhythm after its end', () => {
    const keys = plan('2026-12-07', '2026-12-28').map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['affirm', 'first_result', 'closing', 'talk']));
    expect(keys).not.toContain('end_meeting');
    expect(dueOf(plan('2026-12-07', '2026-12-28'), 'closing')).toBe('2026-12-28');
  });

  it('a season of deadlines puts off everything but the talk', () => {
    const dueOn = on('2026-12-10');
    expect(shiftedOn({ key: 'kickoff', dueOn }, 2, OFFICE)).toBe('2026-12-24');
    expect(shiftedOn({ key: 'talk', dueOn }, 2, OFFICE)).toBe(dueOn);
  });
});

describe('how a plan goes', () => {
  const step = (plannedOn: string, doneOn: string | null, dueOn = plannedOn): StepDates => ({
    plannedOn: on(plannedOn),
    dueOn: on(dueOn),
    doneOn: doneOn === null ? null : on(doneOn),
    droppedOn: null,
  });

  it('counts what was done by its first date; moving a step does not help', () => {
    const steps = [step('2026-12-07', '2026-12-07'), step('2026-12-08', '2026-12-10', '2026-12-10'), step('2026-12-20', null)];
    expect(planAdherence(steps, on('2026-12-11'))).toBe(0.5);
    expect(planAdherence(steps, on('2026-12-01'))).toBeNull();
  });

  it('the next step is the open one that is due first', () => {
    const steps = [step('2026-12-07', '2026-12-07'), step('2026-12-20', null), step('2026-12-09', null)];
    expect(nextStep(steps)).toBe(steps[2]);
    expect(nextStep([])).toBeNull();
  });
});
