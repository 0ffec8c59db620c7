import { untalkedSheets } from '../../store/clause-discussions.ts';
import type { LineSource } from '../line-source.ts';

/** Signed without the talk: the points that are still open, from the day after the signature (spec 2.8). */
export const untalked: LineSource = ({ read, today, until }) =>
  untalkedSheets(read, until)
    .filter(({ signedOn }) => signedOn < today)
    .map(({ sheetId, clientId, engagementId, signedOn, points }) => ({
      rank: 'waiting',
      order: [0, Date.parse(signedOn)],
      refId: sheetId,
      clientId,
      at: null,
      on: signedOn,
      subject: { kind: 'untalked', engagementId, points: [...points] },
    }));
