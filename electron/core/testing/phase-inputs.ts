import type { CallName, Input } from '#shared/contract/index.ts';
import type { TestCore } from './make-core.ts';

const WIN: Input<'wins.log'>['win'] = {
  engagementId: 1,
  what: 'Closed three days earlier',
  meaning: 'The month is known sooner',
  on: '2026-02-20',
  mayQuote: true,
};

/** One well-formed input for every call about phases and wins. */
export const PHASE_INPUTS = {
  'phases.ofClient': { clientId: 1 },
  'phases.note': { clientId: 1, code: 'S5', kind: 'tool', note: 'A program that does it all' },
  'phases.dismiss': { clientId: 1, code: 'S5', ref: '1', reason: 'It was about somebody else' },
  'phases.agree': { clientId: 1 },
  'phases.overrule': { clientId: 1, phase: 'informed_optimism', reason: 'We spoke yesterday' },
  'valley.ofClient': { clientId: 1 },
  'valley.tick': { id: 1, done: true },
  'wins.ofClient': { clientId: 1 },
  'wins.log': { clientId: 1, win: WIN },
  'wins.edit': { id: 1, win: { ...WIN, what: 'Closed four days earlier' } },
  'wins.tell': { id: 1, channel: 'phone' },
  'wins.delete': { id: 1 },
} satisfies { readonly [N in CallName]?: Input<N> };

type Step = (core: TestCore) => Promise<unknown>;
const logged: Step = (core) => core.call('wins.log', PHASE_INPUTS['wins.log']);

/** What must be so before a step has something to do. */
export const PHASE_STEPS: Partial<Record<CallName, Step>> = {
  'phases.dismiss': (core) => core.call('phases.note', PHASE_INPUTS['phases.note']),
  'valley.tick': (core) => core.call('phases.overrule', { ...PHASE_INPUTS['phases.overrule'], phase: 'valley_of_despair' }),
  'wins.edit': logged,
  'wins.tell': logged,
  'wins.delete': logged,
};
