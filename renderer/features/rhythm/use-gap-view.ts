import { z } from 'zod';
import type { Input } from '#shared/contract/index.ts';
import { gapQuestion } from '#shared/contract/rhythm.ts';
import { usePagedCall, type Paged } from '../../api/use-paged-call.ts';
import { useMedia } from '../../ui/use-media.ts';
import { useSessionState } from '../clients/use-session-state.ts';

const remembered = z.object({ look: z.enum(['chart', 'table']), question: gapQuestion });
type Question = z.output<typeof gapQuestion>;
export type GapSort = Question['sort'];

const ALL: Question = { scale: 'share', band: null, parts: null, sort: 'gap', reversed: false };
const PAGE_ROWS = 100;

export type GapChart = Paged<'rhythm.gaps'> & {
  readonly look: 'chart' | 'table';
  readonly question: Question;
  /** Without the firm, the last news and the act, as there is no room for them. */
  readonly isNarrow: boolean;
  readonly show: (look: 'chart' | 'table') => void;
  readonly ask: (change: Partial<Question>) => void;
  /** By that column; again by the same one turns the order round. */
  readonly sortBy: (sort: GapSort) => void;
};

/** The gaps as they were last looked at in this window. */
export function useGapView(): GapChart {
  const [{ look, question: kept }, setState] = useSessionState('gaps', remembered, { look: 'chart', question: ALL });
  const isNarrow = useMedia('(max-width: 1040px)');
  // There is no room for the choice of the axis there, so there is none.
  const question: Question = isNarrow && kept.scale === 'days' ? { ...kept, scale: 'share', parts: null } : kept;
  const paged = usePagedCall('rhythm.gaps', question satisfies Omit<Input<'rhythm.gaps'>, 'offset' | 'limit'>, PAGE_ROWS);
  const ask = (change: Partial<Question>): void => setState({ look, question: { ...question, ...change } });
  return {
    ...paged,
    look,
    question,
    isNarrow,
    show: (next) => setState({ look: next, question }),
    ask,
    sortBy: (sort) => ask({ sort, reversed: sort === question.sort && !question.reversed }),
  };
}
