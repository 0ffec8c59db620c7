import { useState } from 'react';
import { z } from 'zod';
import { stage, STAGES, type Stage } from '#shared/domain/stage.ts';

/** Stages that fold by themselves: there one looks after, not every morning. */
const LATE: ReadonlySet<Stage> = new Set(['transition', 'active', 'rescue', 'offboarding', 'former', 'nurture']);
const REMEMBERED = 'evenkeel.pipeline.columns';
const choices = z.partialRecord(stage, z.boolean());
type Choices = z.output<typeof choices>;

export type Folds = {
  /** The stages whose cards are asked for. */
  readonly wanted: readonly Stage[];
  readonly isOpen: (column: { readonly stage: Stage; readonly total: number }) => boolean;
  /** Whether a column is open once a card is in it. */
  readonly opensFor: (stage: Stage) => boolean;
  readonly set: (stage: Stage, open: boolean) => void;
};

/** Which columns are open. What one chose by hand stays chosen on this computer; else late and empty ones fold. */
export function useFolds(): Folds {
  const [chosen, setChosen] = useState(remembered);
  const set = (of: Stage, open: boolean): void => {
    const next = { ...chosen, [of]: open };
    localStorage.setItem(REMEMBERED, JSON.stringify(next));
    setChosen(next);
  };
  const opensFor = (of: Stage): boolean => chosen[of] ?? !LATE.has(of);
  return {
    wanted: STAGES.filter(opensFor),
    opensFor,
    isOpen: (column) => chosen[column.stage] ?? (!LATE.has(column.stage) && column.total > 0),
    set,
  };
}

function remembered(): Choices {
  try {
    return choices.safeParse(JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}')).data ?? {};
  } catch (cause) {
    // Written by hand: as if nothing had been chosen.
    if (cause instanceof SyntaxError) return {};
    throw cause;
  }
}
