import { COMMANDS, type CommandId } from '#shared/contract/commands.ts';

/** Commands that only lead to a page; the others change something or open something. */
const PAGES: ReadonlySet<CommandId> = new Set<CommandId>(['go-today', 'go-clients', 'client-new', 'import', 'settings']);

export type CommandEntry = { readonly id: CommandId; readonly title: string; readonly keys: string | null };

/** The commands that fit what was typed, pages apart. */
export function commandEntries(search: string, titleOf: (id: CommandId) => string, isAvailable: (id: CommandId) => boolean): { readonly pages: readonly CommandEntry[]; readonly acts: readonly CommandEntry[] } {
  const wanted = folded(search);
  const fitting = COMMANDS.filter(({ id }) => id !== 'palette' && isAvailable(id))
    .map(({ id, keys }) => ({ id, keys, title: titleOf(id) }))
    .filter(({ title }) => folded(title).includes(wanted));
  return { pages: fitting.filter(({ id }) => PAGES.has(id)), acts: fitting.filter(({ id }) => !PAGES.has(id)) };
}

/** Without case and diacritics: `ł` and `ё` are letters of their own to Unicode, and typed without their marks all the same. */
function folded(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
}
