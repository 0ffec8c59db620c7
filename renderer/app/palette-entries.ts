import { COMMANDS, type CommandId } from '#shared/contract/commands.ts';
import { foldText } from '#shared/text/fold.ts';

/** Commands that only lead to a page; the others change something or open something. */
const PAGES: ReadonlySet<CommandId> = new Set<CommandId>([
  'go-today',
  'go-clients',
  'go-pipeline',
  'go-rhythm',
  'go-engagements',
  'go-reports',
  'go-reminders',
  'reminder-new',
  'go-trash',
  'client-new',
  'import',
  'settings',
]);

export type CommandEntry = { readonly id: CommandId; readonly title: string; readonly keys: string | null };

/** The commands that fit what was typed, pages apart. */
export function commandEntries(
  search: string,
  titleOf: (id: CommandId) => string,
  isAvailable: (id: CommandId) => boolean,
): { readonly pages: readonly CommandEntry[]; readonly acts: readonly CommandEntry[] } {
  const wanted = foldText(search);
  const fitting = COMMANDS.filter(({ id }) => id !== 'palette' && isAvailable(id))
    .map(({ id, keys }) => ({ id, keys, title: titleOf(id) }))
    .filter(({ title }) => foldText(title).includes(wanted));
  return { pages: fitting.filter(({ id }) => PAGES.has(id)), acts: fitting.filter(({ id }) => !PAGES.has(id)) };
}
