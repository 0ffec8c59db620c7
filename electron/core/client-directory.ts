import type { ClientId } from '#shared/domain/ids.ts';
import { foldText } from '#shared/text/fold.ts';
import { haystackOf, placesOf } from './haystack.ts';
import type { Places } from './name-order.ts';
import { directoryRows, firstPoints, type DirectoryRow } from './store/directory-rows.ts';
import type { ReadDb } from './store/sql.ts';

export type DirectoryEntry = DirectoryRow & {
  /** The two names a list shows, folded. */
  readonly names: string;
};

/** All clients that are not deleted, by the name a list shows first. */
export type Directory = {
  readonly entries: readonly DirectoryEntry[];
  /** Where each entry has the folded part: `NOT`, `TEXT` or, by name, `HEAD`. */
  readonly search: (part: string) => Uint8Array;
  /** The first phone, or mail, of each: of the person one deals with, else of the client itself. */
  readonly firstPoints: (kind: 'phone' | 'email') => ReadonlyMap<ClientId, string>;
  /** What they have of it, each once. */
  readonly choices: () => Choices;
};

export type Choices = { readonly tags: ReadonlySet<string>; readonly towns: ReadonlySet<string>; readonly sources: ReadonlySet<string> };

export type ClientDirectory = {
  readonly in: (places: Places) => Directory;
  /** What was written to; `all` forgets everything. */
  readonly forget: (touched: ReadonlySet<ClientId> | 'all') => void;
};

/** Above this, reading all of them is quicker than one by one. */
const FEW = 300;

/** Of the words in a search one is being typed: the others stay as they are, and so do all while one leafs through what was found. */
const PARTS_KNOWN = 20;

/** To read ten thousand clients takes longer than a frame; to look through them in memory takes a millisecond. */
export function clientDirectory(read: ReadDb): ClientDirectory {
  let known: Map<ClientId, DirectoryEntry> | null = null;
  let shown: { readonly places: Places; readonly directory: Directory } | null = null;
  const stale = new Set<ClientId>();
  return {
    in(places) {
      if (known === null || stale.size > FEW) [known, shown] = [readAll(read), null];
      else if (readAgain(read, known, stale)) shown = null;
      else if (stale.size > 0 && shown) shown = { places: shown.places, directory: renewed(read, shown.directory, known) };
      stale.clear();
      if (shown?.places !== places) shown = { places, directory: directoryOf(read, inOrder(known, places)) };
      return shown.directory;
    },
    forget(touched) {
      if (touched === 'all') [known, shown] = [null, null];
      else for (const id of touched) stale.add(id);
    },
  };
}

function readAll(read: ReadDb): Map<ClientId, DirectoryEntry> {
  return new Map(directoryRows(read).map((row) => [row.id, entryOf(row)]));
}

function entryOf(row: DirectoryRow): DirectoryEntry {
  return { ...row, names: foldText(`${row.personName ?? ''}\n${row.name}`) };
}

/** Whether somebody came, went, or is found by other words now. */
function readAgain(read: ReadDb, known: Map<ClientId, DirectoryEntry>, ids: ReadonlySet<ClientId>): boolean {
  let isOther = false;
  for (const id of ids) {
    const [row] = directoryRows(read, id);
    const [before, after] = [known.get(id), row && entryOf(row)];
    if (after) known.set(id, after);
    else known.delete(id);
    isOther ||= before?.text !== after?.text || before?.names !== after?.names;
  }
  return isOther;
}

function directoryOf(read: ReadDb, entries: readonly DirectoryEntry[]): Directory {
  let haystack: ReturnType<typeof haystackOf> | null = null;
  const known = new Map<string, Uint8Array>();
  const searchIn = (part: string): Uint8Array => {
    haystack ??= haystackOf(entries.map(({ names, text }) => ({ head: names, text })));
    const places = known.get(part) ?? placesOf(haystack, part);
    if (known.size >= PARTS_KNOWN) known.clear();
    known.set(part, places);
    return places;
  };
  return { entries, search: searchIn, firstPoints: rememberedPoints(read), choices: rememberedChoices(entries) };
}

/** Read when somebody sorts by them, and once. */
function rememberedPoints(read: ReadDb): Directory['firstPoints'] {
  const known = new Map<'phone' | 'email', ReadonlyMap<ClientId, string>>();
  return (kind) => {
    const points = known.get(kind) ?? firstPoints(read, kind);
    known.set(kind, points);
    return points;
  };
}

/** Ten thousand clients have a handful of towns: gone through once. */
function rememberedChoices(entries: readonly DirectoryEntry[]): Directory['choices'] {
  let known: Choices | null = null;
  return () => (known ??= choicesIn(entries));
}

function choicesIn(entries: readonly DirectoryEntry[]): Choices {
  const [tags, towns, sources] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const entry of entries) {
    for (const tag of entry.tags) tags.add(tag);
    towns.add(entry.town);
    sources.add(entry.source);
  }
  return { tags, towns, sources };
}

/** The same clients, found by the same words; a stage or a day is another. */
function renewed(read: ReadDb, { entries: before, search }: Directory, known: ReadonlyMap<ClientId, DirectoryEntry>): Directory {
  const entries = before.map((entry) => known.get(entry.id) ?? entry);
  return { entries, search, firstPoints: rememberedPoints(read), choices: rememberedChoices(entries) };
}

function inOrder(known: ReadonlyMap<ClientId, DirectoryEntry>, { byName }: Places): readonly DirectoryEntry[] {
  const placed = Array.from(known.values(), (entry) => ({ entry, place: byName.get(entry.id) ?? 0 }));
  return placed.toSorted((a, b) => a.place - b.place).map(({ entry }) => entry);
}
