import type { expectationCalls } from '#shared/contract/expectations.ts';
import type { CallName, Input } from '#shared/contract/index.ts';
import type { TestCore } from './make-core.ts';

const CLAUSE = {
  section: 8,
  situation: 'Holidays',
  short: 'Holidays',
  question: 'What happens in the holidays?',
  body: 'Both of us say it a month before.',
  items: [{ text: 'The dates', byWhen: 'by May', why: 'so nothing waits', example: '3 to 14 August' }],
  weDo: 'Close the month early',
  youDo: 'Send the papers before',
  byWhen: 'a week before',
  otherwise: 'It waits until I am back',
  mustDiscuss: true,
} as const;

/** One well-formed input for every call about expectations, with every text filled in. */
export const EXPECTATION_INPUTS = {
  'expectations.ofEngagement': { engagementId: 1 },
  'expectations.get': { id: 1 },
  'expectations.difference': { id: 1 },
  'expectations.draft': { engagementId: 1, reset: true },
  'expectations.draftFor': { clientId: 1 },
  'expectations.saveClause': { id: 1, clause: { ...CLAUSE, items: [...CLAUSE.items] } },
  'expectations.addClause': { id: 1, clause: { ...CLAUSE, items: [...CLAUSE.items] } },
  'expectations.takeClause': { id: 1, key: 'result' },
  'expectations.moveClause': { id: 9, down: true },
  'expectations.removeClause': { id: 1 },
  'expectations.fill': { id: 1, values: { fee: '£240 a month', notice: 'two months' } },
  'expectations.newVersion': { id: 1 },
  'expectations.discard': { id: 1 },
  'expectations.discuss': { ids: [1], discussed: true, channel: 'phone', note: 'They agree' },
  'expectations.talkedBy': { id: 1, channel: 'video', note: 'On the screen' },
  'expectations.ask': { id: 1, question: 'Why the 8th?', channel: 'meeting' },
  'expectations.resolve': { id: 1, resolution: 'So the month can close' },
  'expectations.carryOn': { ids: [1] },
  'expectations.sign': { id: 1, signedOnMe: '2026-02-25', signedOnClient: '2026-02-26', signedBy: 'Anna Wrona', attachmentId: null },
  'expectations.templates': {},
  'expectations.template': { profession: 'bookkeeper', language: 'en' },
  'expectations.saveTemplate': {
    profession: 'bookkeeper',
    language: 'en',
    clauses: [{ key: 'money', section: 9, situation: 'Money', body: 'Due on the 1st' }],
  },
  'expectations.restoreTemplate': { profession: 'bookkeeper', language: 'en' },
  'expectations.lessons': {},
  'expectations.learn': { clientId: 1, learnt: 'Ask about holidays', clause: { ...CLAUSE, items: [] } },
  'expectations.adopt': { id: 1, profession: 'bookkeeper', language: 'en' },
  'expectations.forgetLesson': { id: 1 },
} as const satisfies { readonly [N in keyof typeof expectationCalls]: Input<N> };

/** What every place says, where nobody says otherwise. */
export const FILLED = {
  success: 'the figures are there on the 10th',
  evidence: 'three reports on time',
  date: '10 July 2026',
  interval: 'month',
  rhythm: 'quarter',
  weeks: '8',
  promise: 'send you one page',
  phone: '0117 496 0137',
  email: 'nora@hale.example',
  hours: 'Monday to Friday 9 to 17',
  answerTime: 'within one working day',
  fee: '£240 a month',
  notice: 'two months',
  practice: 'Nora Hale Bookkeeping',
  client: 'Wrona',
  decider: 'Anna Wrona',
  deputy: 'Adam Wrona',
  rounds: '2',
  days: '14',
} as const;

const draft = (core: TestCore): Promise<unknown> => core.call('expectations.draft', EXPECTATION_INPUTS['expectations.draft']);
const filled = async (core: TestCore): Promise<unknown> => [await draft(core), await core.call('expectations.fill', { id: 1 as never, values: FILLED })];
const signed = async (core: TestCore): Promise<unknown> => [
  await filled(core),
  await core.call('expectations.sign', EXPECTATION_INPUTS['expectations.sign'] as Input<'expectations.sign'>),
];
const learnt = (core: TestCore): Promise<unknown> => core.call('expectations.learn', EXPECTATION_INPUTS['expectations.learn'] as Input<'expectations.learn'>);
const asked = async (core: TestCore): Promise<unknown> => [await draft(core), await core.call('expectations.ask', EXPECTATION_INPUTS['expectations.ask'])];

/** What must be so before each of them has something to do. */
export const EXPECTATION_STEPS: Partial<Record<CallName, (core: TestCore) => Promise<unknown>>> = {
  'expectations.saveClause': draft,
  'expectations.addClause': draft,
  'expectations.takeClause': async (core) => [await draft(core), await core.call('expectations.removeClause', { id: 1 as never })],
  'expectations.moveClause': draft,
  'expectations.removeClause': draft,
  'expectations.fill': draft,
  'expectations.newVersion': signed,
  'expectations.discard': draft,
  'expectations.discuss': draft,
  'expectations.talkedBy': async (core) => [await draft(core), await core.call('expectations.discuss', EXPECTATION_INPUTS['expectations.discuss'] as never)],
  'expectations.ask': draft,
  'expectations.resolve': asked,
  'expectations.carryOn': asked,
  'expectations.sign': filled,
  'expectations.restoreTemplate': (core) => core.call('expectations.saveTemplate', EXPECTATION_INPUTS['expectations.saveTemplate'] as never),
  'expectations.adopt': learnt,
  'expectations.forgetLesson': learnt,
};
