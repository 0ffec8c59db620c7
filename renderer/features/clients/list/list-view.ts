import { z } from 'zod';
import { clientFilter, CLIENT_SORTS } from '#shared/contract/client-list.ts';

/** Who is shown and in which order: what a saved view keeps. Whatever is missing or unknown, as in a view of another version, is as at first. */
export const listView = z.object({
  ...clientFilter.shape,
  timeline: z.boolean().default(true),
  sort: z.enum(CLIENT_SORTS).catch('name').default('name'),
  descending: z.boolean().default(false),
});
export type ListView = z.output<typeof listView>;
export type ClientSort = ListView['sort'];

export const ALL_CURRENT: ListView = listView.parse({});

/** Filters that are lists: nothing chosen means everything. */
export const LISTS = ['stages', 'outcomes', 'bands', 'tags', 'towns', 'languages', 'sources'] as const;
export type ListFilter = (typeof LISTS)[number];

/** How many filters narrow the list, the search and the archive apart. */
export function countFilters(view: ListView): number {
  return LISTS.filter((name) => view[name].length > 0).length + Number(view.withoutEngagement);
}

/** Without its filters; the search, the archive and the order stay. */
export function withoutFilters(view: ListView): ListView {
  const { search, show, sort, descending } = view;
  return { ...ALL_CURRENT, search, show, sort, descending };
}

/** What a saved view says; what it cannot be read for is left as at first. */
export function viewFrom(definition: string): ListView {
  return listView.safeParse(JSON.parse(definition)).data ?? ALL_CURRENT;
}
