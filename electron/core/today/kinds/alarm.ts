import { openAlarms } from '../../phases/alarms.ts';
import type { LineSource } from '../line-source.ts';

/** Whoever must be called before they are gone; it stays until somebody agreed, or said why not. */
export const alarm: LineSource = ({ practice }) =>
  openAlarms(practice).map(({ clientId, on, profession, signs }) => ({
    rank: 'alarm',
    order: [-Date.parse(on)],
    refId: clientId,
    clientId,
    at: null,
    on,
    subject: { kind: 'alarm', profession, signs: [...signs] },
  }));
