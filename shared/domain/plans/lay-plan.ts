import { addDays, daysBetween, type Day } from '../../time/day.ts';
import { isWorkingDay, nextWorkingDay, type WorkingDays } from '../../time/working-days.ts';
import { NOT_AGAIN, ONBOARDING_DAYS, ONBOARDING_STEPS, type PlannedStep } from './onboarding-steps.ts';

export type PlanFacts = {
  /** The signature. */
  readonly anchorOn: Day;
  /** The last day of a project; null: the work goes on. */
  readonly endsOn: Day | null;
  readonly leftInAnger: boolean;
};
export type LaidStep = Pick<PlannedStep, 'key' | 'lane'> & { readonly offsetDays: number; readonly dueOn: Day };

/** Closer together than this, what may be left out of a short plan is left out; our own number. */
const ROOM_DAYS = 3;

/** How many days the plan of a project takes: never more than a hundred, never less than its three touches need. */
export function planDays({ anchorOn, endsOn }: Pick<PlanFacts, 'anchorOn' | 'endsOn'>): number {
  return endsOn === null ? ONBOARDING_DAYS : Math.min(ONBOARDING_DAYS, Math.max(ROOM_DAYS, daysBetween(anchorOn, endsOn)));
}

/** The plan with its dates, earliest first (spec 2.9): a short one is pressed together, and a step due on a day off moves to the next worked one. */
export function layPlan(facts: PlanFacts, worked: WorkingDays): LaidStep[] {
  const days = planDays(facts);
  const steps: PlannedStep[] = [...ONBOARDING_STEPS, ...(facts.leftInAnger ? [NOT_AGAIN] : [])];
  const pressed = days === ONBOARDING_DAYS ? steps : withRoom(steps.map((step) => ({ ...step, day: pressedDay(step, days) })));
  return pressed
    .map((step) => ({ key: step.key, lane: step.lane, offsetDays: step.day, dueOn: dueOn(step, facts.anchorOn, worked) }))
    .toSorted((a, b) => a.offsetDays - b.offsetDays);
}

export function dueOn({ day, fixed }: Pick<PlannedStep, 'day' | 'fixed'>, anchorOn: Day, worked: WorkingDays): Day {
  const on = addDays(anchorOn, day);
  return fixed || isWorkingDay(on, worked) ? on : nextWorkingDay(on, worked);
}

/** Put off by whole weeks, for a season of deadlines; what stays on its day does not move. */
export function shiftedOn(step: { readonly key: string; readonly dueOn: Day }, weeks: number, worked: WorkingDays): Day {
  const planned: PlannedStep | undefined = ONBOARDING_STEPS.find(({ key }) => key === step.key);
  return planned?.stays ? step.dueOn : dueOn({ day: weeks * 7 }, step.dueOn, worked);
}

/** In proportion; the day after the signature keeps its day. */
function pressedDay({ day }: PlannedStep, days: number): number {
  return day <= 1 ? day : Math.max(1, Math.round((day * days) / ONBOARDING_DAYS));
}

/** Without what belongs to work that lasts, and without what another touch stands beside. */
function withRoom(steps: readonly PlannedStep[]): PlannedStep[] {
  const kept = steps.filter((step) => step.kept === 'always');
  for (const step of steps.filter((each) => each.kept === undefined)) if (kept.every((other) => Math.abs(other.day - step.day) >= ROOM_DAYS)) kept.push(step);
  return kept;
}
