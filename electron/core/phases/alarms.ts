import type { ClientId } from '#shared/domain/ids.ts';
import { scoreOn } from '#shared/domain/phases/score.ts';
import { SIGNALS, firstDay, weightOn, type Signal } from '#shared/domain/phases/signal.ts';
import type { SaidAlarm, SaidSignal } from '#shared/domain/phases/signal-words.ts';
import { addDays, instantOf, type Day } from '#shared/time/day.ts';
import { calendarOf, settingsOf, type Practice } from '../handlers/context.ts';
import { alarmCandidates } from '../store/phase-facts.ts';
import { knownPhases } from './facts.ts';
import { ownFirst } from './own-first.ts';

export type OpenAlarm = SaidAlarm & { readonly clientId: ClientId; readonly on: Day };

/** Longer than any sign that is an alarm lives. */
const LONGEST = Math.max(...Object.values(SIGNALS).map(({ life }) => life ?? 0));
/** More reasons are read on the client's page. */
const SAID = 3;

/** Alarms that nobody has answered, with what else counts; in few questions for everybody who may have one. */
export function openAlarms(practice: Practice): OpenAlarm[] {
  const { today, zone } = calendarOf(practice);
  const { read } = practice.store;
  const ids = alarmCandidates(read, instantOf(addDays(today, -LONGEST), '00:00', zone));
  const { profession } = settingsOf(practice);
  return [...knownPhases(practice, ids)].flatMap(
    ([
      clientId,
      {
        signals,
        proposal: { alarms },
      },
    ]) => {
      const first = alarms.map(firstDay).toSorted().at(-1);
      if (!first) return [];
      return [{ clientId, on: first, profession, signs: said(signals, today) }];
    },
  );
}

/** The alarm itself is always among them. */
function said(signals: readonly Signal[], today: Day): SaidSignal[] {
  const { alarms } = scoreOn(signals, today);
  const others = signals.filter((signal) => weightOn(signal, today) > 0 && !alarms.includes(signal)).toSorted(ownFirst);
  const shown = [...others.slice(0, Math.max(0, SAID - alarms.length)), ...alarms].toSorted(ownFirst);
  return shown.map((signal) => {
    const { code, ref, text, kind, value, base } = signal;
    return { code, ref, text, kind, value, base, from: firstDay(signal) };
  });
}
