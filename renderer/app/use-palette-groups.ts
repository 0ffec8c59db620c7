import { useTranslation } from 'react-i18next';
import type { ClientRow } from '#shared/contract/client-list.ts';
import type { Output } from '#shared/contract/index.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCall } from '../api/use-call.ts';
import { useCommands } from './commands.tsx';
import { commandEntries, type CommandEntry } from './palette-entries.ts';
import { useRouter } from './router.tsx';
import { useLanguage, useToday } from './start.tsx';

export type Entry = {
  readonly key: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly keys?: string | null;
  readonly act: () => void;
};
export type Group = { readonly name: 'clients' | 'people' | 'timeline' | 'pages' | 'acts'; readonly title: string; readonly entries: readonly Entry[] };

/** Of each kind; the list of clients shows the rest. */
const SHOWN = 6;

/** Everything that fits what was typed; clients, people and their timelines once something was typed, searched by the core. */
export function usePaletteGroups(search: string): { readonly groups: readonly Group[]; readonly isSearching: boolean } {
  const { t } = useTranslation();
  const { run, isAvailable } = useCommands();
  const wanted = search.trim();
  const isAsked = { enabled: wanted !== '', keepPrevious: true };
  const found = useCall('clients.list', { search: wanted, timeline: true, limit: 2 * SHOWN }, isAsked);
  const people = useCall('people.find', { search: wanted, limit: SHOWN }, isAsked);
  const { pages, acts } = commandEntries(wanted, (id) => t(`app.command.${id}`), isAvailable);
  const { ofClient, ofTold, ofPerson } = useFoundEntries();

  const rows = wanted === '' ? [] : (found.data?.rows ?? []);
  const told = rows.filter((row) => row.found?.in === 'timeline');
  const ofCommand = ({ id, title, keys }: CommandEntry): Entry => ({ key: `command-${id}`, title, keys, act: () => run(id) });
  const groups: readonly Group[] = [
    {
      name: 'clients',
      title: t('app.palette.clients'),
      entries: rows
        .filter((row) => !told.includes(row))
        .slice(0, SHOWN)
        .map(ofClient),
    },
    { name: 'people', title: t('app.palette.people'), entries: wanted === '' ? [] : (people.data ?? []).flatMap(ofPerson) },
    { name: 'timeline', title: t('app.palette.timeline'), entries: told.slice(0, SHOWN).map(ofTold) },
    { name: 'pages', title: t('app.palette.pages'), entries: pages.map(ofCommand) },
    { name: 'acts', title: t('app.palette.commands'), entries: acts.map(ofCommand) },
  ];
  return { groups: groups.filter(({ entries }) => entries.length > 0), isSearching: found.isFetching || people.isFetching };
}

/** What a client, an entry of a timeline or a person is called here; all lead to a client's page. */
function useFoundEntries() {
  const { t } = useTranslation();
  const { go } = useRouter();
  const language = useLanguage();
  const { today } = useToday();
  const excerpt = ({ found }: ClientRow): string | null => {
    if (found === null) return null;
    const where = found.on === null ? t(`clients.found.${found.in}`) : t('clients.found.timelineOn', { day: formatDayNear(found.on, today, language) });
    return `${where} ${found.pieces.map(({ text }) => text).join('')}`;
  };
  const open = (id: number) => () => go({ view: 'client', id });
  return {
    ofClient: (row: ClientRow): Entry => ({
      key: `client-${row.id}`,
      title: row.name,
      detail: words([row.personName, row.town, excerpt(row)]),
      act: open(row.id),
    }),
    ofTold: (row: ClientRow): Entry => ({ key: `told-${row.id}`, title: row.name, detail: excerpt(row) ?? undefined, act: open(row.id) }),
    ofPerson: ({ id, name, clients, email }: Output<'people.find'>[number]): readonly Entry[] => {
      const [first] = clients;
      if (!first) return [];
      return [{ key: `person-${id}`, title: name, detail: words([clients.map((client) => client.name).join(', '), email]), act: open(first.id) }];
    },
  };
}

function words(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(' · ');
}
