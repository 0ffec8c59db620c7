import type { CallName, Input } from '#shared/contract/index.ts';
import type { TestCore } from './make-core.ts';

const ITEM = { text: 'Bank statement', why: 'so that the month can be closed', example: 'the PDF', mustHave: true } as const;
const REQUEST: Input<'requests.save'>['request'] = {
  title: 'VAT return',
  resultOn: '2026-12-20',
  dueOn: '2026-12-10',
  statutoryOn: '2026-12-28',
  consequence: 'The tax office adds interest from the 29th',
  allNeeded: true,
  repeats: 'monthly',
  items: [ITEM, { text: 'Receipts' }],
};

/** One well-formed input for every call about request lists. */
export const REQUEST_INPUTS = {
  'requests.ofClient': { clientId: 1 },
  'requests.open': {},
  'requests.get': { id: 1 },
  'requests.usual': { clientId: 1 },
  'requests.yield': {},
  'requests.save': { id: null, clientId: 1, request: REQUEST },
  'requests.write': { id: 1, as: 'full', by: 'email' },
  'requests.ask': { id: 1, now: [1], channel: 'phone' },
  'requests.receive': { id: 1, items: [1], by: 'email' },
  'requests.wrong': { item: 1, note: 'The statement of March', by: 'email' },
  'requests.waive': { item: 1, reason: 'I found it myself', tell: true },
  'requests.reopen': { item: 1 },
  'requests.hard': { items: [1], because: 'where', note: 'The bank changed its pages' },
  'requests.next': { id: 1 },
  'requests.close': { id: 1 },
} satisfies { readonly [N in CallName]?: Input<N> };

type Step = (core: TestCore) => Promise<unknown>;
const list: Step = (core) => core.call('requests.save', REQUEST_INPUTS['requests.save']);

/** What must be so before a step has something to do. */
export const REQUEST_STEPS: Partial<Record<CallName, Step>> = {
  'requests.write': list,
  'requests.ask': list,
  'requests.receive': list,
  'requests.wrong': list,
  'requests.waive': list,
  'requests.reopen': async (core) => [await list(core), await core.call('requests.receive', REQUEST_INPUTS['requests.receive'])],
  'requests.hard': list,
  'requests.next': list,
  'requests.close': list,
};
