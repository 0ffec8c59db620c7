import type { CallLine, CallsView } from '#shared/contract/calls.ts';
import type { GapView } from '#shared/contract/views.ts';
import { callNeed, listSize, type CallPhase } from '#shared/domain/calls/call-need.ts';
import { MISSED_IN_A_ROW, mondayOf, missedInARow, nextBlock, otherWeekday, type CallBlockSettings } from '#shared/domain/calls/call-block.ts';
import { QUESTION_KEYS } from '#shared/domain/calls/question.ts';
import type { Phase } from '#shared/domain/pipeline/facts.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { dayOf, daysBetween, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { calendarOf, interfaceLanguage, type Practice } from '../handlers/context.ts';
import { attemptedIn, averageSeconds, blockOn, callBlockOf, latestBlocks, noCallers, othersToCall, topicsOf } from '../store/calls.ts';
import { clientLines, lastWords } from '../store/client-page.ts';
import { standingPhases } from '../store/phases.ts';
import { clientsWithUntoldWins, lastWins, type LastWin } from '../store/wins.ts';
import { lastSpoken } from '../store/last-spoken.ts';

const AVERAGE_OVER_MS = 56 * DAY_OF_HOURS;
const CARDS_SHOWN = 3;
/** Without an hour in the calendar the list is as long as it would be in one. */
const AN_HOUR = 60;
/** A row of missed ones longer than that is no more telling. */
const BLOCKS_READ = 12;
/** Of whom nothing regular is owed: as if it were monthly. */
const PROSPECT_DAYS = 31;

type Ranked = { readonly id: ClientId; readonly need: number };

/** The weekly hour: when it is, and who would like to hear a voice. */
export function callsView(practice: Practice): CallsView {
  const { read } = practice.store;
  const { now, today, zone } = calendarOf(practice);
  const calendar = workingCalendarOf(practice);
  const settings = callBlockOf(read);
  const current = blockOn(read, today);
  const running = current && current.begunAt !== null && current.endedAt === null ? current : undefined;
  const averageMinutes = averageMinutesOf(practice);
  const size = listSize(settings?.minutes ?? AN_HOUR, averageMinutes);
  const missed = settings ? missedInARow(settings, latestBlocks(read, BLOCKS_READ), { today, now }, calendar) : 0;
  const done = running ? attemptedIn(read, running.id) : new Set<ClientId>();
  const { list, cards } = whoToCall(practice, size, done);
  return {
    now,
    today,
    zone,
    settings,
    next: settings && nextBlock(settings, { today, now }, calendar),
    running: running ? { id: running.id, begunAt: running.begunAt ?? now, made: done.size, talked: running.talked } : null,
    missed,
    otherWeekday: settings && missed >= MISSED_IN_A_ROW ? otherWeekday(settings, calendar) : null,
    size,
    averageMinutes,
    list,
    cards: clientLines(
      read,
      cards.map(({ id }) => id),
    ).map(({ id, name, personName }) => ({ clientId: id, name: personName ?? name })),
  };
}

/** How many names the list of an hour will have. */
export function peopleToCall(practice: Practice, { minutes }: Pick<CallBlockSettings, 'minutes'>): number {
  const { read } = practice.store;
  const size = listSize(minutes, averageMinutesOf(practice));
  const refuses = noCallers(read);
  const callable = clientsHere(practice).filter(([id]) => !refuses.has(id)).length;
  return callable < size ? Math.min(size, callable + othersToCall(read).filter(({ id }) => !refuses.has(id)).length) : size;
}

function averageMinutesOf(practice: Practice): number | null {
  const seconds = averageSeconds(practice.store.read, calendarOf(practice).now - AVERAGE_OVER_MS);
  return seconds === null ? null : seconds / 60;
}

/** The size is that of the whole hour: whoever was called already has had their place on it. */
function whoToCall(practice: Practice, size: number, done: ReadonlySet<ClientId>): { list: CallLine[]; cards: Ranked[] } {
  const { read } = practice.store;
  const refuses = noCallers(read);
  const spoken = lastSpoken(read);
  const ranked = rankedClients(practice, spoken);
  const callable = ranked.filter(({ id }) => !refuses.has(id));
  const waiting = callable.filter(({ id }) => !done.has(id));
  const others = callable.length < size ? rankedOthers(practice, spoken).filter(({ id }) => !refuses.has(id) && !done.has(id)) : [];
  const chosen = [...waiting, ...others].slice(0, Math.max(0, size - done.size));
  return { list: linesOf(practice, chosen, spoken), cards: ranked.filter(({ id, need }) => refuses.has(id) && need > 1).slice(0, CARDS_SHOWN) };
}

/** Everybody with running work, the greatest need first; whoever is away is left in peace. */
function rankedClients(practice: Practice, spoken: ReadonlyMap<ClientId, number>): Ranked[] {
  const calendar = calendarOf(practice);
  const here = clientsHere(practice);
  const ids = here.map(([id]) => id);
  const phases = standingPhases(practice.store.read, ids, calendar.today);
  const untold = clientsWithUntoldWins(practice.store.read, calendarOf(practice).today);
  const need = ([id, gap]: readonly [ClientId, GapView]): Ranked => ({
    id,
    need: callNeed({
      ...voice(spoken.get(id), calendar),
      targetDays: gap.targetDays,
      gapRatio: gap.ratio,
      phase: callPhaseOf(phases.get(id)),
      hasUntoldWin: untold.has(id),
    }),
  });
  return ordered(practice, here.map(need));
}

function callPhaseOf(phase: Phase | undefined): CallPhase {
  if (phase === 'valley_of_despair') return 'valley';
  return phase === 'informed_pessimism' ? 'pessimism' : 'none';
}

function clientsHere(practice: Practice): (readonly [ClientId, GapView])[] {
  return [...practice.memory.gaps(calendarOf(practice))].filter(([, gap]) => gap.backOn === null);
}

/** Prospects that wait, then whoever recommended somebody. */
function rankedOthers(practice: Practice, spoken: ReadonlyMap<ClientId, number>): Ranked[] {
  const calendar = calendarOf(practice);
  return othersToCall(practice.store.read).map(({ id }) => ({
    id,
    need: callNeed({ ...voice(spoken.get(id), calendar), targetDays: PROSPECT_DAYS, gapRatio: null, phase: 'none', hasUntoldWin: false }),
  }));
}

function voice(at: number | undefined, { zone, today }: { readonly zone: string; readonly today: Day }): { readonly daysSinceVoice: number | null } {
  return { daysSinceVoice: at === undefined ? null : daysBetween(dayOf(at, zone), today) };
}

function ordered(practice: Practice, all: readonly Ranked[]): Ranked[] {
  const { byName } = practice.memory.places(interfaceLanguage(practice));
  return all.toSorted((a, b) => b.need - a.need || (byName.get(a.id) ?? 0) - (byName.get(b.id) ?? 0));
}

function linesOf(practice: Practice, ranked: readonly Ranked[], spoken: ReadonlyMap<ClientId, number>): CallLine[] {
  const { read } = practice.store;
  const { zone, today } = calendarOf(practice);
  const ids = ranked.map(({ id }) => id);
  const needs = new Map(ranked.map(({ id, need }) => [id, need]));
  const [words, topics, wins] = [lastWords(read, ids), topicsOf(read, ids), lastWins(read, ids, today)];
  const winOf = ({ id, what, toldAt }: LastWin): CallLine['win'] => ({ id, what, toldOn: toldAt === null ? null : dayOf(toldAt, zone) });
  const week = Math.floor(daysBetween('2024-01-01' as Day, mondayOf(today)) / 7);
  return clientLines(read, ids).map(({ id, name, personName, phone, toldAt }) => {
    const [at, win] = [spoken.get(id), wins.get(id)];
    return {
      clientId: id,
      name,
      personName,
      phone,
      topic: topics.get(id) ?? '',
      lastNews: words.get(id)?.summary ?? '',
      lastNewsOn: toldAt === null ? null : dayOf(toldAt, zone),
      lastSpokenOn: at === undefined ? null : dayOf(at, zone),
      win: win ? winOf(win) : null,
      need: needs.get(id) ?? 0,
      question: (id + week) % QUESTION_KEYS.length,
    };
  });
}
