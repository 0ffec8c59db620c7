import type { Verified } from '#shared/contract/exports.ts';

export const NOTHING_VERIFIED: Verified = { clients: 0, people: 0, interactions: 0, documents: 0, contacts: 0, events: 0, rows: 0, missing: 0 };

/** In the words of the user: corrections and what was withdrawn are rows of the history, too, and counted with it. */
export function verifiedRows(found: ReadonlyMap<string, number>): Pick<Verified, 'clients' | 'people' | 'interactions' | 'rows'> {
  const of = (table: string): number => found.get(table) ?? 0;
  return { clients: of('client'), people: of('person'), interactions: of('interaction'), rows: [...found.values()].reduce((sum, rows) => sum + rows, 0) };
}
