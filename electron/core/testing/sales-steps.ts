import type { CallName } from '#shared/contract/index.ts';
import { SALES_INPUTS } from './sales-inputs.ts';
import type { TestCore } from './make-core.ts';

type Step = (core: TestCore) => Promise<unknown>;

const offer: Step = (core) => core.call('sales.offerSlots', SALES_INPUTS['sales.offerSlots']);
const agreed: Step = async (core) => {
  await offer(core);
  await core.call('sales.answerSlots', SALES_INPUTS['sales.answerSlots'] as never);
};
const proposal: Step = (core) => core.call('sales.saveProposal', SALES_INPUTS['sales.saveProposal'] as never);
const concession: Step = (core) => core.call('sales.addConcession', SALES_INPUTS['sales.addConcession'] as never);

/** What must be so before a step of the sale has something to do. */
export const SALES_STEPS: Partial<Record<CallName, Step>> = {
  'sales.verbalYes': (core) => core.call('pipeline.move', { clientId: 1, move: { event: 'corrected', to: 'commitment', reason: 'Entered wrongly' } }),
  'sales.answerSlots': offer,
  'sales.releaseSlots': offer,
  'sales.closeMeeting': agreed,
  'sales.extendDecision': (core) => core.call('sales.saveCommitment', SALES_INPUTS['sales.saveCommitment'] as never),
  'sales.sendProposal': proposal,
  'sales.updateConcession': concession,
  'sales.removeConcession': concession,
};
