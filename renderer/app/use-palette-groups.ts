import { useTranslation } from 'react-i18next';
import type { ClientRow } from '#shared/contract/client-list.ts';
import { useCall } from '../api/use-call.ts';
import { useCommands } from './commands.tsx';
import { commandEntries, type CommandEntry } from './palette-entries.ts';
import { useRouter } from './router.tsx';

export type Entry = {
  readonly key: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly keys?: string | null;
  readonly act: () => void;
};
export type Group = { readonly name: 'clients' | 'pages' | 'acts'; readonly title: string; readonly entries: readonly Entry[] };

const CLIENTS_SHOWN = 8;

/** Everything that fits what was typed; clients once something was typed, folded and searched by the core. */
export function usePaletteGroups(search: string): { readonly groups: readonly Group[]; readonly isSearching: boolean } {
  const { t } = useTranslation();
  const { run, isAvailable } = useCommands();
  const { go } = useRouter();
  const wanted = search.trim();
  const found = useCall('clients.list', { search: wanted, limit: CLIENTS_SHOWN }, { enabled: wanted !== '', keepPrevious: true });
  const { pages, acts } = commandEntries(wanted, (id) => t(`app.command.${id}`), isAvailable);

  const ofClient = (row: ClientRow): Entry => ({
    key: `client-${row.id}`,
    title: row.name,
    detail: [row.personName, row.town].filter(Boolean).join(' · '),
    act: () => go({ view: 'client', id: row.id }),
  });
  const ofCommand = ({ id, title, keys }: CommandEntry): Entry => ({ key: `command-${id}`, title, keys, act: () => run(id) });
  const groups: readonly Group[] = [
    { name: 'clients', title: t('app.palette.clients'), entries: wanted === '' ? [] : (found.data?.rows ?? []).map(ofClient) },
    { name: 'pages', title: t('app.palette.pages'), entries: pages.map(ofCommand) },
    { name: 'acts', title: t('app.palette.commands'), entries: acts.map(ofCommand) },
  ];
  return { groups: groups.filter(({ entries }) => entries.length > 0), isSearching: found.isFetching };
}
