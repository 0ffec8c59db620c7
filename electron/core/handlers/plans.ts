import type { HandlersOf } from '#shared/contract/index.ts';
import type { planCalls } from '#shared/contract/plans.ts';
import { activePlan, addStep, planView, runningStep, shiftPlan, startPlan, tickOff, usualAnchor } from '../plans/onboarding.ts';
import { endStep, moveStep, onboardingOf, setPlanStatus, setSuccess, successOf, updateStep } from '../store/plans.ts';
import type { WriteDb } from '../store/sql.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';

type Names = keyof typeof planCalls;
type Steps = 'plans.addStep' | 'plans.editStep' | 'plans.moveStep' | 'plans.doneStep' | 'plans.dropStep';

export function planHandlers(practice: Practice): HandlersOf<Names> {
  const { store } = practice;
  return {
    'plans.ofEngagement'({ engagementId }) {
      const { today } = calendarOf(practice);
      const plan = onboardingOf(store.read, engagementId);
      const anchorOn = usualAnchor(store.read, engagementId);
      return { plan: plan ? planView(store.read, plan, today) : null, anchorOn, success: found(successOf(store.read, engagementId)) };
    },
    'plans.start': (input) => store.write((db) => ({ id: startPlan(db, practice, input) })),
    'plans.shift': (input) => store.write((db) => ({ moved: shiftPlan(db, practice, input) })),
    'plans.close': ({ id }) => doing(practice, (db) => setPlanStatus(db, activePlan(db, id).id, 'done', practice.clock.now())),
    'plans.saveSuccess': ({ engagementId, success }) =>
      doing(practice, (db) => {
        mustExist(setSuccess(db, engagementId, success, practice.clock.now()));
        if (success.text !== '') tickOff(db, practice, engagementId, 'success');
      }),
    ...stepHandlers(practice),
  };
}

function stepHandlers(practice: Practice): HandlersOf<Steps> {
  const { store, clock } = practice;
  return {
    'plans.addStep': (input) => store.write((db) => ({ id: addStep(db, practice, input) })),
    'plans.editStep': ({ id, text, note }) => doing(practice, (db) => updateStep(db, runningStep(db, id).id, { text, note }, clock.now())),
    'plans.moveStep': ({ id, dueOn }) => doing(practice, (db) => moveStep(db, runningStep(db, id).id, dueOn, clock.now())),
    'plans.doneStep': ({ id, done }) =>
      doing(practice, (db) => endStep(db, runningStep(db, id).id, { doneOn: done ? calendarOf(practice).today : null, droppedOn: null }, clock.now())),
    'plans.dropStep': ({ id, dropped }) =>
      doing(practice, (db) => endStep(db, runningStep(db, id).id, { doneOn: null, droppedOn: dropped ? calendarOf(practice).today : null }, clock.now())),
  };
}

function doing({ store }: Practice, act: (db: WriteDb) => void): Record<string, never> {
  store.write(act);
  return {};
}
