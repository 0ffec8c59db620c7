import { z } from 'zod';
import { useRouter } from '../../app/router.tsx';
import { storedUnder, useSessionKey } from '../clients/use-session-state.ts';

/** Who went to write down what a move asked for, from which page, and as the how manyth step. */
const errand = z.strictObject({ clientId: z.int().positive(), from: z.enum(['pipeline', 'client']), step: z.int().min(0) });
export type Errand = z.output<typeof errand>;

const NAME = 'errand';

/** Leaves the page of a refused move for the form that supplies what is missing. */
export function useBeginErrand(): (clientId: number) => void {
  const key = useSessionKey(NAME);
  const { route, step } = useRouter();
  return (clientId) => {
    const began: Errand = { clientId, from: route.view === 'client' ? 'client' : 'pipeline', step };
    sessionStorage.setItem(key, JSON.stringify(began));
  };
}

/** The errand one is on; null on a page one reached by another way. */
export function useErrand(): Errand | null {
  return useErrandAfter(1);
}

/** The errand one has just come back from. */
export function useFinishedErrand(): Errand | null {
  return useErrandAfter(2);
}

function useErrandAfter(steps: number): Errand | null {
  const key = useSessionKey(NAME);
  const { step } = useRouter();
  const began = errand.safeParse(storedUnder(key)).data;
  return began && began.step + steps === step ? began : null;
}
