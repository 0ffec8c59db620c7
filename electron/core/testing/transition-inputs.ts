import type { CallName, Input } from '#shared/contract/index.ts';
import type { TestCore } from './make-core.ts';

/** One well-formed input for every call about the end of onboarding. */
export const TRANSITION_INPUTS = {
  'transitions.ofEngagement': { engagementId: 1 },
  'transitions.announce': { engagementId: 1 },
  'transitions.agree': { engagementId: 1, on: '2026-02-26', wish: 'priced', note: '200 a month' },
} satisfies { readonly [N in CallName]?: Input<N> };

type Step = (core: TestCore) => Promise<unknown>;
/** The client whose work these are is past onboarding: it is put back first. */
const onboarding: Step = (core) => core.call('pipeline.move', { clientId: 1, move: { event: 'corrected', to: 'onboarding', reason: 'A slip' } });

/** What must be so before a step has something to do. */
export const TRANSITION_STEPS: Partial<Record<CallName, Step>> = {
  'transitions.announce': onboarding,
  'transitions.agree': async (core) => {
    await onboarding(core);
    await core.call('transitions.announce', TRANSITION_INPUTS['transitions.announce']);
  },
};
