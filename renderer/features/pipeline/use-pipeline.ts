import { z } from 'zod';
import { pipelineFilter, type PipelineFilter } from '#shared/contract/pipeline.ts';
import { useSessionState } from '../clients/use-session-state.ts';

export const VIEWS = ['board', 'list', 'closed'] as const;
export type PipelineView = (typeof VIEWS)[number];

const state = z.strictObject({ view: z.enum(VIEWS), filter: pipelineFilter });
const EVERYBODY: PipelineFilter = pipelineFilter.parse({});

export type Pipeline = {
  readonly view: PipelineView;
  readonly show: (view: PipelineView) => void;
  readonly filter: PipelineFilter;
  readonly narrow: (part: Partial<PipelineFilter>) => void;
  readonly clear: () => void;
  /** How many things narrow what is shown. */
  readonly narrowedBy: number;
};

/** How the pipeline is shown and to whom it is narrowed; kept while the window is open. */
export function usePipeline(): Pipeline {
  const [{ view, filter }, set] = useSessionState('pipeline', state, { view: 'board', filter: EVERYBODY });
  const { search, tag, source, band, late } = filter;
  return {
    view,
    show: (next) => set({ view: next, filter }),
    filter,
    narrow: (part) => set({ view, filter: { ...filter, ...part } }),
    clear: () => set({ view, filter: EVERYBODY }),
    narrowedBy: [search.trim() !== '', tag !== null, source !== null, band !== null, late].filter(Boolean).length,
  };
}
