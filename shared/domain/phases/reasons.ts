import type { Day } from '../../time/day.ts';
import { ownFirst } from './own-first.ts';
import { scoreOn } from './score.ts';
import type { SaidSignal } from './signal-words.ts';
import { firstDay, weightOn, type Signal } from './signal.ts';

/** More are read on the client's page. */
const REASONS = 3;

/** What is said of an alarm, one's own part first; the alarm itself is always among it. */
export function reasonsOn(signals: readonly Signal[], today: Day): SaidSignal[] {
  const { alarms } = scoreOn(signals, today);
  const others = signals.filter((signal) => weightOn(signal, today) > 0 && !alarms.includes(signal)).toSorted(ownFirst);
  const shown = [...others.slice(0, Math.max(0, REASONS - alarms.length)), ...alarms].toSorted(ownFirst);
  return shown.map((signal) => {
    const { code, ref, text, kind, value, base } = signal;
    return { code, ref, text, kind, value, base, from: firstDay(signal) };
  });
}
