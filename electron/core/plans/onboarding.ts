import { AppError } from '#shared/contract/error.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { PlanView } from '#shared/contract/plans.ts';
import { isRunning } from '#shared/domain/engagement.ts';
import type { ClientId, EngagementId, PlanId, PlanStepId } from '#shared/domain/ids.ts';
import { anchorRefusal } from '#shared/domain/plans/anchor.ts';
import { layPlan, planDays, shiftedOn } from '#shared/domain/plans/lay-plan.ts';
import { isOpen, nextStep } from '#shared/domain/plans/progress.ts';
import { daysBetween, type Day } from '#shared/time/day.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { ownerOf } from '../store/engagement-standing.ts';
import { engagementsOf } from '../store/engagements.ts';
import { sheetsOf } from '../store/expectations.ts';
import {
  endStep,
  insertPlan,
  insertStep,
  moveStep,
  onboardingOf,
  planOf,
  stepOf,
  stepsOf,
  successOf,
  type StoredPlan,
  type StoredStep,
} from '../store/plans.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { markCarriedOut } from '../store/tasks.ts';

/** The first hundred days, laid from the signature; a step that would lie before today is left out and can be taken back. */
export function startPlan(db: WriteDb, practice: Practice, { engagementId, anchorOn, leftInAnger }: Parsed<'plans.start'>): PlanId {
  const { now, today, worked } = calendarOf(practice);
  const clientId = found(ownerOf(db, engagementId));
  if (onboardingOf(db, engagementId)?.status === 'active') throw new AppError('conflict');
  const { endsOn } = found(engagementsOf(db, clientId).find(({ id }) => id === engagementId));
  const days = planDays({ anchorOn, endsOn });
  const refusal = anchorRefusal(anchorOn, days, today);
  if (refusal) throw new AppError('invalid-input', { field: 'anchorOn', reason: refusal });
  const { t } = practice.text();
  const id = insertPlan(db, { clientId, engagementId, anchorOn, days }, now);
  layPlan({ anchorOn, endsOn, leftInAnger }, worked).forEach((step, position) => {
    const text = t(`plans.step.${step.key}`);
    insertStep(db, { ...step, planId: id, clientId, text, position, droppedOn: step.dueOn < today ? today : null }, now);
  });
  if (found(successOf(db, engagementId)).text !== '') tickOff(db, practice, engagementId, 'success');
  markCarriedOut(db, clientId, 'onboarding_plan', now);
  return id;
}

/** With the signature, where something runs and has no plan yet. */
export function startAtSignature(db: WriteDb, practice: Practice, clientId: ClientId): boolean {
  const { today } = calendarOf(practice);
  const running = engagementsOf(db, clientId).find((it) => isRunning(it, today));
  if (!running || onboardingOf(db, running.id)) return false;
  startPlan(db, practice, { engagementId: running.id, anchorOn: signedOn(db, running.id) ?? today, leftInAnger: false });
  return true;
}

/** Where a plan would begin: at the signature, or with the work. */
export function usualAnchor(db: ReadDb, engagementId: EngagementId): Day {
  const clientId = found(ownerOf(db, engagementId));
  const { startedOn } = found(engagementsOf(db, clientId).find(({ id }) => id === engagementId));
  return signedOn(db, engagementId) ?? startedOn;
}

/** Steps that are done, of those that were not left out; null while there is none to speak of. */
export function progressOf(db: ReadDb, engagementId: EngagementId): { readonly step: number; readonly steps: number } | null {
  const plan = onboardingOf(db, engagementId);
  if (plan?.status !== 'active') return null;
  const steps = stepsOf(db, plan.id).filter(({ droppedOn }) => droppedOn === null);
  const step = steps.filter(({ doneOn }) => doneOn !== null).length;
  return step === 0 ? null : { step, steps: steps.length };
}

export function planView(db: ReadDb, plan: StoredPlan, today: Day): PlanView {
  const steps = stepsOf(db, plan.id);
  const due = steps.filter(({ plannedOn, droppedOn }) => plannedOn <= today && droppedOn === null);
  return {
    id: plan.id,
    anchorOn: plan.anchorOn,
    days: plan.days,
    day: daysBetween(plan.anchorOn, today),
    status: plan.status,
    steps: steps.map(({ planId: _plan, ...step }) => step),
    nextId: plan.status === 'active' ? (nextStep(steps)?.id ?? null) : null,
    kept: { part: due.filter(({ plannedOn, doneOn }) => doneOn !== null && doneOn <= plannedOn).length, of: due.length },
  };
}

export function addStep(db: WriteDb, practice: Practice, { planId, lane, text, dueOn }: Parsed<'plans.addStep'>): PlanStepId {
  const plan = activePlan(db, planId);
  const position = stepsOf(db, planId).length;
  const offsetDays = daysBetween(plan.anchorOn, dueOn);
  return insertStep(db, { clientId: plan.clientId, planId, lane, key: 'own', text, dueOn, droppedOn: null, offsetDays, position }, practice.clock.now());
}

/** How many steps moved. */
export function shiftPlan(db: WriteDb, practice: Practice, { id, weeks }: Parsed<'plans.shift'>): number {
  const { now, worked } = calendarOf(practice);
  const open = stepsOf(db, activePlan(db, id).id).filter(isOpen);
  const moved = open.map((step) => ({ id: step.id, from: step.dueOn, to: shiftedOn(step, weeks, worked) })).filter(({ from, to }) => from !== to);
  for (const step of moved) moveStep(db, step.id, step.to, now);
  return moved.length;
}

type About = { readonly clientId: ClientId; readonly engagementId: EngagementId | null };

/** What a list or a meeting is for; where nobody said, what runs. */
export function engagementOf(db: ReadDb, practice: Practice, { clientId, engagementId }: About): EngagementId | null {
  const { today } = calendarOf(practice);
  return engagementId ?? engagementsOf(db, clientId).find((each) => isRunning(each, today))?.id ?? null;
}

/** Ticks off the step that a deed of elsewhere is. */
export function tickOff(db: WriteDb, practice: Practice, engagementId: EngagementId, key: string): void {
  const { now, today } = calendarOf(practice);
  const plan = onboardingOf(db, engagementId);
  const step = plan?.status === 'active' ? stepsOf(db, plan.id).find((it) => it.key === key && isOpen(it)) : undefined;
  if (step) endStep(db, step.id, { doneOn: today, droppedOn: null }, now);
}

/** A step of a plan that runs. AppError `not-found`, `conflict`. */
export function runningStep(db: ReadDb, id: PlanStepId): StoredStep {
  const step = found(stepOf(db, id));
  activePlan(db, step.planId);
  return step;
}

export function activePlan(db: ReadDb, id: PlanId): StoredPlan {
  const plan = found(planOf(db, id));
  if (plan.status !== 'active') throw new AppError('conflict');
  return plan;
}

function signedOn(db: ReadDb, engagementId: EngagementId): Day | null {
  const signed = sheetsOf(db, engagementId).findLast(({ signedOnClient }) => signedOnClient !== null);
  return signed?.signedOnClient ?? null;
}
