import type { ClientFilter, CLIENT_SORTS } from '#shared/contract/client-list.ts';
import type { HandlersOf, Output } from '#shared/contract/index.ts';
import type { GapView } from '#shared/contract/views.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { STAGES } from '#shared/domain/stage.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { collatorOf } from '#shared/text/format.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import type { DirectoryEntry } from '../client-directory.ts';
import { foundIn, searchClients, type ClientHits } from '../client-search.ts';
import { clientLines } from '../store/client-page.ts';
import { calendarOf, interfaceLanguage, type Practice } from './context.ts';

export type Order = { readonly sort: (typeof CLIENT_SORTS)[number]; readonly descending: boolean };

export function clientListHandlers(practice: Practice): HandlersOf<'clients.list' | 'clients.idsBetween' | 'clients.choices'> {
  return {
    'clients.list': (input) => pageOf(practice, input),
    'clients.idsBetween': ({ from, to, ...input }) => ({
      ids: findClients(practice, input)
        .entries.slice(from, to)
        .map((entry) => entry.id),
    }),
    'clients.choices': () => choicesOf(practice),
  };
}

type Found = { readonly entries: readonly DirectoryEntry[]; readonly hits: ClientHits };

/** Everybody who fits, in the order asked for. */
export function findClients(practice: Practice, { sort, descending, ...filter }: ClientFilter & Order): Found {
  const directory = practice.memory.directory(interfaceLanguage(practice));
  const calendar = calendarOf(practice);
  const gaps = practice.memory.gaps(calendar);
  const hits = searchClients(practice.store.read, directory, fits(filter, gaps, calendar.today), filter);
  const groups = [hits.named, hits.worded, hits.told];
  // By name, the better ones come first; whoever sorts by something else wants that.
  if (sort === 'name') return { hits, entries: groups.flatMap((group) => (descending ? group.toReversed() : group)) };
  return { hits, entries: inOrder(groups.flat(), keysOf(practice, sort, gaps), descending) };
}

type Gaps = ReadonlyMap<ClientId, GapView>;

type Fits = (entry: DirectoryEntry) => boolean;

/** Only what narrows is asked of ten thousand clients. */
function fits(filter: Omit<ClientFilter, 'search'>, gaps: Gaps, today: Day): Fits {
  const { show } = filter;
  const asked: readonly (Fits | null)[] = [
    show === 'all' ? null : (entry) => entry.archived === (show === 'archived'),
    among(filter.stages, (entry) => entry.stage),
    among(filter.outcomes, (entry) => entry.outcome ?? 'running'),
    among(filter.towns, (entry) => entry.town),
    among(filter.languages, (entry) => entry.language),
    among(filter.sources, (entry) => entry.source),
    among(filter.bands, (entry) => gaps.get(entry.id)?.band),
    filter.withoutEngagement ? (entry) => entry.engagedUntil === null || entry.engagedUntil < today : null,
    filter.tags.length > 0 ? (entry) => filter.tags.every((tag) => entry.tags.includes(tag)) : null,
  ];
  const narrowing = asked.filter((each) => each !== null);
  return (entry) => narrowing.every((each) => each(entry));
}

function among<T>(wanted: readonly T[], valueOf: (entry: DirectoryEntry) => T | undefined): Fits | null {
  if (wanted.length === 0) return null;
  const set = new Set<T | undefined>(wanted);
  return (entry) => set.has(valueOf(entry));
}

/** A number to order by, null for those that have nothing. */
type Keys = (entry: DirectoryEntry) => number | null;

/** Those without come last either way; what is equal stays by name. */
function inOrder(entries: readonly DirectoryEntry[], keyOf: Keys, descending: boolean): readonly DirectoryEntry[] {
  const sign = descending ? -1 : 1;
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  const compare = (a: number | null, b: number | null): number => (a === null || b === null ? Number(a === null) - Number(b === null) : sign * (a - b));
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ entry }) => entry);
}

function keysOf(practice: Practice, sort: Exclude<Order['sort'], 'name'>, gaps: Gaps): Keys {
  switch (sort) {
    case 'stage':
      return ({ stage }) => STAGES.indexOf(stage);
    case 'age':
      return ({ stageEnteredAt }) => stageEnteredAt;
    case 'gap':
      // The longest silence at the top.
      return ({ id }) => negative(gaps.get(id)?.ratio);
    case 'due':
      return ({ id }) => dayNumber(gaps.get(id)?.dueOn);
    case 'told':
      return ({ toldAt }) => toldAt;
    case 'created':
      return ({ createdAt }) => createdAt;
    case 'language':
      return ({ language }) => (language === null ? null : LANGUAGES.indexOf(language));
    case 'firm':
      return inAlphabet(practice, ({ name }) => name);
    case 'town':
      return inAlphabet(practice, ({ town }) => town);
    case 'source':
      return inAlphabet(practice, ({ source }) => source);
    case 'tags':
      return inAlphabet(practice, ({ tags }) => tags.join('\n'));
    case 'phone':
    case 'email':
      return pointKeys(practice, practice.memory.directory(interfaceLanguage(practice)).firstPoints(sort));
    default:
      return assertNever(sort);
  }
}

const negative = (value: number | undefined): number | null => (value === undefined ? null : -value);
const dayNumber = (day: Day | undefined): number | null => (day === undefined ? null : Date.parse(day));

function pointKeys(practice: Practice, points: ReadonlyMap<ClientId, string>): Keys {
  return inAlphabet(practice, ({ id }) => points.get(id) ?? '');
}

function inAlphabet(practice: Practice, textOf: (entry: DirectoryEntry) => string): Keys {
  const language = interfaceLanguage(practice);
  const places = practice.memory.alphabet(language).placesOf(practice.memory.directory(language).entries.map(textOf));
  return (entry) => {
    const text = textOf(entry);
    return text === '' ? null : (places.get(text) ?? null);
  };
}

type PageInput = ClientFilter & Order & { readonly offset: number; readonly limit: number };

function pageOf(practice: Practice, { offset, limit, ...input }: PageInput): Output<'clients.list'> {
  const { entries, hits } = findClients(practice, input);
  const page = entries.slice(offset, offset + limit).map((entry) => entry.id);
  return { total: entries.length, rows: rowsOf(practice, page, hits), timelineCut: hits.isCut };
}

function rowsOf(practice: Practice, ids: readonly ClientId[], hits: ClientHits): Output<'clients.list'>['rows'] {
  const { read } = practice.store;
  const calendar = calendarOf(practice);
  const [gaps, found] = [practice.memory.gaps(calendar), foundIn(read, hits, ids, calendar.zone)];
  return clientLines(read, ids).map(({ tags, stageEnteredAt, createdAt, toldAt, ...line }) => ({
    ...line,
    tags: [...tags],
    stageEnteredOn: dayOf(stageEnteredAt, calendar.zone),
    createdOn: dayOf(createdAt, calendar.zone),
    toldOn: toldAt === null ? null : dayOf(toldAt, calendar.zone),
    gap: gaps.get(line.id) ?? null,
    found: found.get(line.id) ?? null,
  }));
}

function choicesOf(practice: Practice): Output<'clients.choices'> {
  const language = interfaceLanguage(practice);
  const { tags, towns, sources } = practice.memory.directory(language).choices();
  const { compare } = collatorOf(language);
  const sorted = (texts: ReadonlySet<string>): string[] => [...texts].filter(Boolean).toSorted(compare);
  return { tags: sorted(tags), towns: sorted(towns), sources: sorted(sources) };
}
