import { needsNews } from '#shared/domain/attention.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { nearbySheet, type Neighbour } from '#shared/domain/sheets/nearby-sheet.ts';
import { foldText } from '#shared/text/fold.ts';
import { collatorOf } from '#shared/text/format.ts';
import type { DirectoryEntry } from '../client-directory.ts';
import { calendarOf, interfaceLanguage, type Practice } from '../handlers/context.ts';
import { climbsOf, type Climb } from '../ladder/ladders.ts';
import { firstAddresses } from '../store/last-contacts.ts';
import { knownOnPaper, listPaper, ON_PAPER_MAX } from './on-paper.ts';

/** Somebody one may look in on, with what waits there; the greater `urgency`, the sooner. */
type Near = { readonly entry: DirectoryEntry; readonly asked: Climb | undefined; readonly urgency: number };

/** Everybody of a town, or everybody anywhere with whom something waits. */
export function nearbyPaper(practice: Practice, town: string | null): SheetDocument {
  const wanted = town === null ? null : keyOf(town);
  const all = waitingFirst(practice).filter(({ entry, urgency }) => (wanted === null ? urgency > 0 : keyOf(entry.town) === wanted));
  const shown = all.slice(0, ON_PAPER_MAX);
  const people = neighboursOf(practice, shown);
  const byTown = Map.groupBy(
    shown.flatMap((near, n) => (people[n] ? [{ town: near.entry.town.trim(), one: people[n] }] : [])),
    (each) => keyOf(each.town),
  );
  const { compare } = collatorOf(interfaceLanguage(practice));
  const towns = [...byTown.values()]
    .map((each) => ({ name: spellingOf(each.map(({ town: name }) => name)), people: each.map(({ one }) => one) }))
    .toSorted((a, b) => compare(a.name, b.name));
  return nearbySheet({ ...listPaper(practice), town, towns, leftOut: all.length - shown.length }, practice.text());
}

/** Towns of those at hand, as they are first written, with how many there are. */
export function townsNearby(practice: Practice): { readonly town: string; readonly clients: number }[] {
  const byTown = Map.groupBy(atHand(practice), (entry) => keyOf(entry.town));
  const { compare } = collatorOf(interfaceLanguage(practice));
  return [...byTown.values()]
    .map((each) => ({ town: spellingOf(each.map((entry) => entry.town.trim())), clients: each.length }))
    .toSorted((a, b) => compare(a.town, b.town));
}

/** However it is spelt: in capitals, or without its accents. */
function keyOf(town: string): string {
  return foldText(town).trim();
}

/** As most of them write it; where they differ one by one, not in capitals. */
function spellingOf(names: readonly string[]): string {
  const counted = [...Map.groupBy(names, (name) => name)].map(([name, same]) => ({
    name,
    weight: same.length + (name === name.toLocaleUpperCase() ? 0 : 0.5),
  }));
  return counted.toSorted((a, b) => b.weight - a.weight)[0]?.name ?? '';
}

/** With a town, not put away, and not over. */
function atHand(practice: Practice): DirectoryEntry[] {
  const { entries } = practice.memory.directory(interfaceLanguage(practice));
  return entries.filter(({ archived, outcome, stage, town }) => !archived && outcome === null && stage !== 'former' && town.trim() !== '');
}

/** Answers that are waited for, then news by how far the agreed time is used up, then everybody by name. */
function waitingFirst(practice: Practice): Near[] {
  const gaps = practice.memory.gaps(calendarOf(practice));
  const open = climbsOf(practice).filter(({ ladder }) => ladder.state !== 'stopped');
  const asked = new Map(open.map((climb) => [climb.row.clientId, climb]));
  const all = atHand(practice).map((entry): Near => {
    const gap = gaps.get(entry.id);
    const climb = asked.get(entry.id);
    return { entry, asked: climb, urgency: climb ? Infinity : gap && needsNews(gap) ? gap.ratio : 0 };
  });
  return all.toSorted((a, b) => (a.urgency === b.urgency ? 0 : b.urgency - a.urgency));
}

function neighboursOf(practice: Practice, near: readonly Near[]): (Neighbour | undefined)[] {
  const ids = near.map(({ entry }) => entry.id);
  const gaps = practice.memory.gaps(calendarOf(practice));
  const [known, addresses] = [knownOnPaper(practice, ids), firstAddresses(practice.store.read, ids)];
  return near.map(({ entry: { id }, asked }) => {
    const [client, gap] = [known.get(id), gaps.get(id)];
    if (!client) return undefined;
    return {
      ...client,
      address: addresses.get(id) ?? '',
      asked: asked ? { matter: asked.row.matter, what: asked.row.what, on: asked.askedOn } : null,
      silentSince: gap && needsNews(gap) ? gap.since : null,
    };
  });
}
