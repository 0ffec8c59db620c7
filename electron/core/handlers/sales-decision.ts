import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { canExtend } from '#shared/domain/sales/commitment.ts';
import type { ProposalFields } from '#shared/domain/sales/proposal.ts';
import { logSalesContact } from '../sales/sales-contact.ts';
import { takeVerbalYes } from '../sales/verbal-yes.ts';
import { finishTask } from '../store/sales-clocks.ts';
import { clientOf } from '../store/clients.ts';
import { extensionsOf, insertCommitment, insertExtension, openCommitmentOf, updateCommitment } from '../store/sales-commitments.ts';
import { clientOfProposal, insertProposal, markProposalSent, proposalOf, updateProposal } from '../store/sales-proposals.ts';
import type { WriteDb } from '../store/sql.ts';
import { found, mustExist, type Practice } from './context.ts';

type Names = 'sales.verbalYes' | 'sales.saveCommitment' | 'sales.extendDecision' | 'sales.saveProposal' | 'sales.sendProposal';

export function decisionHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'sales.verbalYes': (input) => store.write((db) => takeVerbalYes(db, practice, input)),
    'sales.saveCommitment'({ clientId, commitment }) {
      store.write((db) => {
        found(clientOf(db, clientId));
        const before = openCommitmentOf(db, clientId);
        keepPassedMoment(before?.decisionAt ?? null, commitment.decisionAt, clock.now());
        if (before) updateCommitment(db, before.id, commitment, clock.now());
        else insertCommitment(db, clientId, commitment, clock.now());
        if (commitment.askedAt !== null) finishTask(db, clientId, 'ask_intent', clock.now());
      });
      return {};
    },
    'sales.extendDecision'({ clientId, extension }) {
      store.write((db) => extend(db, clientId, extension, clock.now()));
      return {};
    },
    'sales.saveProposal': ({ clientId, proposal }) =>
      store.write((db) => {
        found(clientOf(db, clientId));
        return { id: saveDraft(db, clientId, proposal, clock.now()) };
      }),
    'sales.sendProposal'({ id, via, text }) {
      store.write((db) => {
        const clientId = found(clientOfProposal(db, id));
        mustExist(markProposalSent(db, id, clock.now()));
        finishTask(db, clientId, 'draft_proposal', clock.now());
        logSalesContact(db, { clientId, channel: via, direction: 'out', at: clock.now(), summary: text }, clock.now());
      });
      return {};
    },
  };
}

/** One new moment, later than now; the second is refused (spec 2.6). */
function extend(db: WriteDb, clientId: ClientId, extension: Parameters<typeof insertExtension>[3], now: number): void {
  const commitment = found(openCommitmentOf(db, clientId));
  if (commitment.decisionAt === null) throw new AppError('not-found');
  if (!canExtend(extensionsOf(db, commitment.id).length)) throw new AppError('invalid-input', { field: 'extension.toAt', reason: 'extended-once' });
  if (extension.toAt <= now) throw new AppError('invalid-input', { field: 'extension.toAt', reason: 'in-past' });
  insertExtension(db, commitment.id, commitment.decisionAt, extension, now);
}

/** What was sent stays as it was read; a change after it is the next version. */
function saveDraft(db: WriteDb, clientId: ClientId, proposal: ProposalFields, now: number) {
  const before = proposalOf(db, clientId);
  if (before?.status !== 'draft') return insertProposal(db, clientId, proposal, (before?.version ?? 0) + 1, now);
  updateProposal(db, before.id, proposal, now);
  return before.id;
}

/** A moment that has come is moved by an extension, which is counted, and not by writing over it. */
function keepPassedMoment(before: number | null, after: number | null, now: number): void {
  if (before === null || before > now || after === before) return;
  throw new AppError('invalid-input', { field: 'commitment.decisionAt', reason: 'moment-passed' });
}
