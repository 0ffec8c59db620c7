import { z } from 'zod';
import { useSessionState } from '../clients/use-session-state.ts';

/** What somebody typed and has not saved: it outlives the dialog, the page and a reload. */
const captureDraft = z.strictObject({
  what: z.string(),
  /** Chosen by hand; null: whoever the line names. */
  clientId: z.number().nullable(),
  /** What was typed to find somebody. */
  who: z.string().nullable(),
  /** Null: 24 hours. */
  on: z.string().nullable(),
  time: z.string().nullable(),
});
export type CaptureDraft = z.output<typeof captureDraft>;

export const NO_DRAFT: CaptureDraft = { what: '', clientId: null, who: null, on: null, time: null };

export function useCaptureDraft(): readonly [CaptureDraft, (draft: CaptureDraft) => void] {
  return useSessionState('capture', captureDraft, NO_DRAFT);
}
