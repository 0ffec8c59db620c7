import type { ImportRow } from '#shared/contract/imports.ts';
import { useAct } from '../../../app/use-act.ts';
import { comesIn } from './row-facts.ts';

type Decision = ImportRow['decision'];

export type RowActions = {
  /** Lets the row in, or leaves it out; does nothing to a refused one. */
  readonly toggle: (row: ImportRow) => Promise<void>;
  readonly decide: (row: ImportRow, decision: Decision) => Promise<void>;
};

/** What one can do to a row of the preview without opening it. */
export function useRowActions(draft: string): RowActions {
  const choose = useAct('imports.choose');
  const decideRows = useAct('imports.decide');
  const tick = (row: ImportRow, chosen: boolean): Promise<unknown> => choose.run({ draft, which: { by: 'rows', rows: [row.row] }, chosen });
  const decide = async (row: ImportRow, decision: Decision): Promise<void> => {
    await decideRows.run({ draft, rows: [row.row], decision });
    if (decision !== 'skip' && !row.chosen) await tick(row, true);
  };
  const toggle = async (row: ImportRow): Promise<void> => {
    if (row.problem) return;
    if (comesIn(row)) await tick(row, false);
    else if (row.match && row.decision === 'skip') await decide(row, 'merge');
    else await tick(row, true);
  };
  return { toggle, decide };
}
