import { draftsRested } from '../../store/coming-due.ts';
import type { LineSource } from '../line-source.ts';

/** Drafts that have rested their hour. The 24 hours went on counting, so they stand with the promises. */
export const held: LineSource = ({ read, now }) =>
  draftsRested(read, now + 1).map(({ id, clientId, heldUntil, ...about }) => ({
    rank: 'promise',
    order: [heldUntil],
    refId: id,
    clientId,
    at: heldUntil,
    subject: { kind: 'held', ...about },
  }));
