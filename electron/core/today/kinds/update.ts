import { needsNews, urgencyOf } from '#shared/domain/attention.ts';
import type { Candidate, LineSource } from '../line-source.ts';

/** Clients owed news: those never spoken to first, then by how far the agreed time is exceeded. */
export const update: LineSource = ({ gaps }) => {
  const lines: Candidate[] = [];
  for (const [clientId, gap] of gaps) {
    if (!needsNews(gap)) continue;
    lines.push({ rank: 'update', order: urgencyOf(gap), refId: clientId, clientId, at: null, on: gap.dueOn, subject: { kind: 'update' } });
  }
  return lines;
};
