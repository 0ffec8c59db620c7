import { untoldWins } from '../../store/wins.ts';
import type { LineSource } from '../line-source.ts';

/** Something was won, and they have not been told (spec 2.17). */
export const win: LineSource = ({ read, today }) =>
  untoldWins(read, today).map(({ id, clientId, what, meaning, on }) => ({
    rank: 'nice',
    order: [0, Date.parse(on)],
    refId: id,
    clientId,
    at: null,
    on,
    subject: { kind: 'win', what, meaning },
  }));
