import type { CallName, Input } from '#shared/contract/index.ts';
import type { TestCore } from './make-core.ts';

const TALK = {
  points: { valley: true, requests: true, invisible: true, success: true },
  promises: { requests: 'I say what it is for', invisible: 'A line every week', shiny: 'We compare it' },
  success: 'Closed by the 10th',
  word: 'Anchor',
  firstResult: 'The first month',
  firstResultOn: '2026-03-20',
};

/** One well-formed input for every call about plans. */
export const PLAN_INPUTS = {
  'plans.ofEngagement': { engagementId: 1 },
  'plans.start': { engagementId: 1, anchorOn: '2026-02-20', leftInAnger: true },
  'plans.addStep': { planId: 1, lane: 'me', text: 'Bring the folder', dueOn: '2026-03-05' },
  'plans.editStep': { id: 1, text: 'Ring them', note: 'After ten' },
  'plans.moveStep': { id: 9, dueOn: '2026-04-07' },
  'plans.doneStep': { id: 9, done: true },
  'plans.dropStep': { id: 9, dropped: true },
  'plans.shift': { id: 1, weeks: 2 },
  'plans.close': { id: 1 },
  'plans.saveSuccess': {
    engagementId: 1,
    success: { text: 'Closed by the 10th', seenBy: 'Three months in a row', saidOn: '2026-02-20', dueOn: '2026-06-30', metOn: null },
  },
  'talks.ofEngagement': { engagementId: 1 },
  'talks.save': { engagementId: 1, talk: TALK },
  'talks.hold': { engagementId: 1, talk: TALK, held: { on: '2026-02-24', channel: 'meeting', reaction: 'Laughed' } },
} satisfies { readonly [N in CallName]?: Input<N> };

type Step = (core: TestCore) => Promise<unknown>;
const laid: Step = (core) => core.call('plans.start', PLAN_INPUTS['plans.start']);

/** What must be so before a step has something to do. */
export const PLAN_STEPS: Partial<Record<CallName, Step>> = {
  'plans.addStep': laid,
  'plans.editStep': laid,
  'plans.moveStep': laid,
  'plans.doneStep': laid,
  'plans.dropStep': laid,
  'plans.shift': laid,
  'plans.close': laid,
};
