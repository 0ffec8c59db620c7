import { AppError } from '#shared/contract/error.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { SaleMoveAnswer } from '#shared/contract/sales.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { CLOCK_TOLERANCE_MS } from '#shared/domain/interaction.ts';
import { proposalFields, type ProposalFields } from '#shared/domain/sales/proposal.ts';
import { textIn } from '#shared/text/index.ts';
import { calendarOf, settingsOf, type Practice } from '../handlers/context.ts';
import { qualificationOf } from '../store/sales-enquiries.ts';
import { insertProposal, proposalOf, updateProposal } from '../store/sales-proposals.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { correspondentOf } from './correspondent.ts';
import { moveInSale } from './move-in-sale.ts';

/** Notes of a call are longer than a line of a proposal. */
const LINE = 500;

/** They said yes aloud: what was said becomes the draft of what confirms it. Refused, nothing is written. */
export function takeVerbalYes(db: WriteDb, practice: Practice, { clientId, at, overrideReason }: Parsed<'sales.verbalYes'>): SaleMoveAnswer {
  const { now } = calendarOf(practice);
  if (at > now + CLOCK_TOLERANCE_MS) throw new AppError('invalid-input', { field: 'at', reason: 'in-future' });
  const answer = moveInSale(db, practice, clientId, { event: 'commitment_made' }, overrideReason);
  if (answer.kind !== 'moved') return answer;
  const before = proposalOf(db, clientId);
  if (before?.status === 'draft') updateProposal(db, before.id, { ...fieldsOf(before), verbalYesAt: at }, now);
  else insertProposal(db, clientId, draftOf(db, practice, clientId, at), (before?.version ?? 0) + 1, now);
  return answer;
}

/** Made of what they said in the first call; all of it was said aloud. */
function draftOf(db: ReadDb, practice: Practice, clientId: ClientId, at: number): ProposalFields {
  const call = qualificationOf(db, clientId);
  const result = call?.expectedResult.slice(0, LINE);
  return proposalFields.parse({
    title: textIn(correspondentOf(practice, clientId).language).t('clients.engagement.firstTitle'),
    situation: [call?.need, call?.whyNow].filter(Boolean).join('\n'),
    currency: call?.currency ?? settingsOf(practice).currency,
    rangeMin: call?.budgetMin ?? null,
    rangeMax: call?.budgetMax ?? null,
    verbalYesAt: at,
    lines: result ? [{ section: 'result', text: result, saidAloud: true }] : [],
  });
}

function fieldsOf(before: NonNullable<ReturnType<typeof proposalOf>>): ProposalFields {
  const { id: _, version: __, status: ___, sentAt: ____, closedAt: _____, ...fields } = before;
  return fields;
}
