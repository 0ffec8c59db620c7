import type { Day } from '../../time/day.ts';

export type StepDates = { readonly plannedOn: Day; readonly dueOn: Day; readonly doneOn: Day | null; readonly droppedOn: Day | null };

/** The open step that is due first; of equals the first in the list. */
export function nextStep<Step extends StepDates>(steps: readonly Step[]): Step | null {
  return steps.filter(isOpen).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0] ?? null;
}

/** Steps done by their first date out of those due by now (spec 4.10); null while none was due. A step that was dropped asks for nothing. */
export function planAdherence(steps: readonly StepDates[], today: Day): number | null {
  const due = steps.filter(({ plannedOn, droppedOn }) => plannedOn <= today && droppedOn === null);
  if (due.length === 0) return null;
  return due.filter(({ plannedOn, doneOn }) => doneOn !== null && doneOn <= plannedOn).length / due.length;
}

export function isOpen({ doneOn, droppedOn }: Pick<StepDates, 'doneOn' | 'droppedOn'>): boolean {
  return doneOn === null && droppedOn === null;
}
