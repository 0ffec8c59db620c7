import type { ClientId } from '#shared/domain/ids.ts';
import { isDip } from '#shared/domain/phases/decide.ts';
import { firstDay, SIGNALS } from '#shared/domain/phases/signal.ts';
import { reasonsOn } from '#shared/domain/phases/reasons.ts';
import type { SaidAlarm, SaidSignal } from '#shared/domain/phases/signal-words.ts';
import { addDays, instantOf, type Day } from '#shared/time/day.ts';
import { calendarOf, settingsOf, type Practice } from '../handlers/context.ts';
import { alarmCandidates } from '../store/phase-facts.ts';
import { knownPhases, type KnownPhase } from './facts.ts';

export type OpenAlarm = SaidAlarm & { readonly clientId: ClientId; readonly on: Day };

/** Longer than any sign that is an alarm lives. */
const LONGEST = Math.max(...Object.values(SIGNALS).map(({ life }) => life ?? 0));

/** Alarms that nobody has answered, with what else counts; in few questions for everybody who may have one. */
export function openAlarms(practice: Practice): OpenAlarm[] {
  const { today, zone } = calendarOf(practice);
  const { read } = practice.store;
  const ids = alarmCandidates(read, instantOf(addDays(today, -LONGEST), '00:00', zone));
  return said(practice, ids, ({ alarms }) => alarms.map(firstDay).toSorted().at(-1) ?? null);
}

/** Silence, and nothing to see for them. */
const UNHEARD: ReadonlySet<SaidSignal['code']> = new Set(['S8', 'S10']);

/** Nobody calls more people than these on a day; our own number. */
const DIPS_MAX = 20;

/** Dips by the weight of their signs, without an alarm, that nobody has answered: of those who have waited for news longest, measured by what was agreed. What they have not heard is said by the reminders of the update and of the win. */
export function openDips(practice: Practice): OpenAlarm[] {
  const silent = [...practice.memory.gaps(calendarOf(practice))].filter(([, { ratio, backOn }]) => ratio > 1 && backOn === null);
  const longest = silent.toSorted(([, a], [, b]) => b.ratio - a.ratio).slice(0, DIPS_MAX);
  const ids = longest.map(([id]) => id);
  return said(practice, ids, ({ asks, phase, alarms, since }) => (asks && alarms.length === 0 && isDip(phase) ? since : null)).filter(({ signs }) =>
    signs.some(({ code }) => !UNHEARD.has(code)),
  );
}

/** With what counts, for each of whom there is a day to be named. */
function said(practice: Practice, ids: readonly ClientId[], dayOf: (proposal: KnownPhase['proposal']) => Day | null): OpenAlarm[] {
  const { today } = calendarOf(practice);
  const { profession } = settingsOf(practice);
  return [...knownPhases(practice, ids)].flatMap(([clientId, { signals, proposal }]) => {
    const on = dayOf(proposal);
    return on ? [{ clientId, on, profession, signs: reasonsOn(signals, today) }] : [];
  });
}
