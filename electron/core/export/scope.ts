import type { ExportedTable } from './exported-tables.ts';

/** The whole practice, or what is known of one client. */
export type Scope = { readonly kind: 'practice' } | { readonly kind: 'client'; readonly id: number; readonly privateNotes: boolean };

/** Ways to other clients, and books of the practice about itself: what hangs on these alone is not about the client. */
const LEADS_ELSEWHERE = new Set(['referred_by', 'import_id']);
/** What one wrote for oneself goes along only when that was asked for (spec 2.26). */
const PRIVATE = 'private_note';
const PEOPLE = 'SELECT person_id FROM client_person WHERE client_id = :client';

/**
 * Which rows of a table belong to the scope, as a condition; null: none do. Found by following the references, so that a
 * table of later belongs to its client without being named here. Of a person who has other clients, too, only what is
 * theirs and what is this client's.
 */
export function condition(table: ExportedTable, all: readonly ExportedTable[], scope: Scope): string | null {
  if (scope.kind === 'practice') return '1';
  if (table.name === PRIVATE && !scope.privateNotes) return null;
  if (table.name === 'client') return 'id = :client';
  if (table.name === 'person') return `id IN (${PEOPLE})`;
  const parts = table.references.filter(({ column }) => !LEADS_ELSEWHERE.has(column)).flatMap((reference) => through(table, reference, all, scope));
  const own = parts.find(({ column }) => column === 'client_id' && table.columns.find(({ name }) => name === column)?.required);
  if (own) return own.text;
  return parts.length === 0 ? null : parts.map(({ text }) => `(${text})`).join(' OR ');
}

function through({ name }: ExportedTable, { column, table }: ExportedTable['references'][number], all: readonly ExportedTable[], scope: Scope) {
  if (table === 'client') return [{ column, text: `"${column}" = :client` }];
  if (table === 'person') return [{ column, text: `"${column}" IN (${PEOPLE})` }];
  const parent = all.find((each) => each.name === table);
  const inside = parent && parent.name !== name ? condition(parent, all, scope) : null;
  return inside === null ? [] : [{ column, text: `"${column}" IN (SELECT id FROM "${table}" WHERE ${inside})` }];
}

export function parametersOf(scope: Scope): { readonly client?: number } {
  return scope.kind === 'client' ? { client: scope.id } : {};
}
