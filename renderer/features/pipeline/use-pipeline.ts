import { z } from 'zod';
import { pipelineFilter, type PipelineFilter } from '#shared/contract/pipeline.ts';
import { useSessionState } from '../clients/use-session-state.ts';

export const VIEWS = ['board', 'list', 'closed'] as const;
export type PipelineView = (typeof VIEWS)[number];

const state = z.strictObject({ view: z.enum(VIEWS), filter: pipelineFilter, saved: z.int().nullable().default(null) });
const EVERYBODY: PipelineFilter = pipelineFilter.parse({});

export type Pipeline = {
  readonly view: PipelineView;
  readonly show: (view: PipelineView) => void;
  readonly filter: PipelineFilter;
  /** The saved view one began with; null: none. */
  readonly saved: number | null;
  readonly narrow: (part: Partial<PipelineFilter>) => void;
  readonly clear: () => void;
  /** Narrows as a saved view says; null: no saved one. */
  readonly open: (saved: number | null, filter: PipelineFilter) => void;
  /** How many things narrow what is shown. */
  readonly narrowedBy: number;
};

/** How the pipeline is shown and to whom it is narrowed; kept while the window is open. */
export function usePipeline(): Pipeline {
  const [{ view, filter, saved }, set] = useSessionState('pipeline', state, { view: 'board', filter: EVERYBODY, saved: null });
  const { search, tag, source, band, late } = filter;
  return {
    view,
    show: (next) => set({ view: next, filter, saved }),
    filter,
    saved,
    narrow: (part) => set({ view, filter: { ...filter, ...part }, saved }),
    clear: () => set({ view, filter: EVERYBODY, saved: null }),
    open: (next, shown) => set({ view, filter: shown, saved: next }),
    narrowedBy: [search.trim() !== '', tag !== null, source !== null, band !== null, late].filter(Boolean).length,
  };
}

/** What a saved view says; what it cannot be read for, as of another version, narrows nothing. */
export function filterFrom(definition: string): PipelineFilter {
  return pipelineFilter.safeParse(JSON.parse(definition)).data ?? EVERYBODY;
}
