import { useState } from 'react';
import type { MeetingView } from '#shared/contract/meeting-views.ts';
import { useDraft, useKeptDraft } from '../clients/form/use-draft.ts';

/** What is kept of a meeting that was held. */
export type Kept = Pick<MeetingView, 'arrival' | 'prepared' | 'decided' | 'mood'>;

type Keeping = { readonly kept: Kept; readonly setKept: (kept: Kept) => void; readonly forget: () => void };

/** Written while one talks: it waits when one looks elsewhere in between. */
export function useKept({ id, arrival, prepared, decided, mood }: MeetingView): Keeping {
  const draft = useDraft(`meeting-${id}`, { kept: { arrival, prepared, decided, mood } });
  const [kept, setKept] = useState<Kept>(draft.initial.kept);
  useKeptDraft(draft, { kept });
  return { kept, setKept, forget: () => draft.forget({ kept }) };
}
