import { z } from 'zod';
import { bulkChange, bulkFacts, bulkStep } from '../domain/bulk-edit.ts';
import { CLIENT_KINDS } from '../domain/client.ts';
import { BANDS } from '../domain/gap.ts';
import { clientId } from '../domain/ids.ts';
import { language } from '../domain/language.ts';
import { outcome, OUTCOMES, stage } from '../domain/stage.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';
import { gapView } from './views.ts';

/** What a list of clients can be ordered by; those with nothing to order by come last. */
export const CLIENT_SORTS = ['name', 'firm', 'gap', 'told', 'due', 'stage', 'age', 'town', 'tags', 'phone', 'email', 'source', 'language', 'created'] as const;
export const PAGE_MAX = 500;
const WORDS_MAX = 200;

/** `running`: not closed. */
export const OUTCOME_FILTERS = ['running', ...OUTCOMES] as const;

/** What narrows a list of clients; an empty list narrows nothing, a longer one means any of it, tags all of them. */
export const clientFilter = z.strictObject({
  search: z.string().max(WORDS_MAX).default(''),
  show: z.enum(['current', 'archived', 'all']).default('current'),
  stages: z.array(stage).max(50).default([]),
  outcomes: z.array(z.enum(OUTCOME_FILTERS)).max(10).default([]),
  bands: z.array(z.enum(BANDS)).max(10).default([]),
  tags: z.array(z.string().max(60)).max(50).default([]),
  towns: z.array(z.string().max(100)).max(200).default([]),
  /** Null: the practice's own. */
  languages: z.array(language.nullable()).max(10).default([]),
  sources: z.array(z.string().max(500)).max(200).default([]),
  /** No work is going on or agreed for later. */
  withoutEngagement: z.boolean().default(false),
  /** Also those of whom only the timeline has the words. */
  timeline: z.boolean().default(false),
});
export type ClientFilter = z.output<typeof clientFilter>;

const order = { sort: z.enum(CLIENT_SORTS).default('name'), descending: z.boolean().default(false) };

/** Where the words were found, when neither the person's nor the client's name has all of them. */
export const FOUND_IN = ['town', 'tag', 'contact', 'person', 'legalName', 'taxId', 'source', 'custom', 'pinned', 'note', 'personNote', 'timeline'] as const;
const found = z.strictObject({
  in: z.enum(FOUND_IN),
  /** When it was written, for the timeline. */
  on: day.nullable(),
  pieces: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
});
export type Found = z.output<typeof found>;

export const clientRow = z.strictObject({
  id: clientId,
  /** The decision maker, or the first person; null for a client without one. */
  personName: z.string().nullable(),
  name: z.string(),
  kind: z.enum(CLIENT_KINDS),
  stage,
  stageEnteredOn: day,
  outcome: outcome.nullable(),
  town: z.string(),
  tags: z.array(z.string()),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  source: z.string(),
  language: language.nullable(),
  createdOn: day,
  toldOn: day.nullable(),
  gap: gapView.nullable(),
  archived: z.boolean(),
  found: found.nullable(),
});
export type ClientRow = z.output<typeof clientRow>;

/** Those that are ticked, or all that are found but some. */
const which = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('these'), ids: z.array(clientId).max(100_000) }),
  z.strictObject({ kind: z.literal('found'), filter: clientFilter, except: z.array(clientId).max(100_000) }),
]);
export type Which = z.output<typeof which>;

const reads = ['clients', 'interactions', 'engagements', 'practice', 'day', 'preferences'] as const;
const example = z.strictObject({ id: clientId, name: z.string(), personName: z.string().nullable(), before: bulkFacts, after: bulkFacts });

export const clientListCalls = {
  'clients.list': query({
    input: z.strictObject({
      ...clientFilter.shape,
      ...order,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(PAGE_MAX).default(200),
    }),
    output: z.strictObject({
      total: z.number(),
      rows: z.array(clientRow),
      /** Too many entries of timelines have the words: only the newest were looked at. */
      timelineCut: z.boolean(),
    }),
    reads,
  }),
  /** Of the rows from `from` to before `to`, for a selection that reaches over rows that were never seen. */
  'clients.idsBetween': query({
    input: z.strictObject({ ...clientFilter.shape, ...order, from: z.int().min(0), to: z.int().min(0) }),
    output: z.strictObject({ ids: z.array(clientId) }),
    reads,
  }),
  /** What stands with clients and can be narrowed by, in the order of the alphabet. */
  'clients.choices': query({
    input: z.strictObject({}),
    output: z.strictObject({ tags: z.array(z.string()), towns: z.array(z.string()), sources: z.array(z.string()) }),
    reads: ['clients', 'preferences'],
  }),
  /** What `clients.bulkEdit` or `clients.deleteMany` would do: to how many, how many are so already, and the first of those it would change. */
  'clients.bulkPreview': query({
    input: z.strictObject({ which, change: bulkStep }),
    output: z.strictObject({
      chosen: z.number(),
      changing: z.number(),
      already: z.number(),
      full: z.number(),
      /** Who would go into the Trash with their clients. */
      people: z.number(),
      examples: z.array(example),
    }),
    reads: ['clients', 'interactions', 'engagements', 'day'],
  }),
  /** One step for *Undo*, however many there are. */
  'clients.bulkEdit': command({
    input: z.strictObject({ which, change: bulkChange }),
    output: z.strictObject({ changed: z.number() }),
    writes: ['clients'],
  }),
  /** Into the Trash, each as `clients.delete` does it; one step for *Undo*. */
  'clients.deleteMany': command({
    input: z.strictObject({ which }),
    output: z.strictObject({ changed: z.number() }),
    writes: ['clients', 'engagements', 'interactions'],
  }),
};
