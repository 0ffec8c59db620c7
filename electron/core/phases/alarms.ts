import type { ClientId } from '#shared/domain/ids.ts';
import { firstDay, SIGNALS } from '#shared/domain/phases/signal.ts';
import { reasonsOn } from '#shared/domain/phases/reasons.ts';
import type { SaidAlarm } from '#shared/domain/phases/signal-words.ts';
import { addDays, instantOf, type Day } from '#shared/time/day.ts';
import { calendarOf, settingsOf, type Practice } from '../handlers/context.ts';
import { alarmCandidates } from '../store/phase-facts.ts';
import { knownPhases } from './facts.ts';

export type OpenAlarm = SaidAlarm & { readonly clientId: ClientId; readonly on: Day };

/** Longer than any sign that is an alarm lives. */
const LONGEST = Math.max(...Object.values(SIGNALS).map(({ life }) => life ?? 0));

/** Alarms that nobody has answered, with what else counts; in few questions for everybody who may have one. */
export function openAlarms(practice: Practice): OpenAlarm[] {
  const { today, zone } = calendarOf(practice);
  const { read } = practice.store;
  const ids = alarmCandidates(read, instantOf(addDays(today, -LONGEST), '00:00', zone));
  const { profession } = settingsOf(practice);
  return [...knownPhases(practice, ids)].flatMap(([clientId, { signals, proposal }]) => {
    const latest = proposal.alarms.map(firstDay).toSorted().at(-1);
    return latest ? [{ clientId, on: latest, profession, signs: reasonsOn(signals, today) }] : [];
  });
}
