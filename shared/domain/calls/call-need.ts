/** Phases of a relationship that call for a voice; without one that is known, none. */
export type CallPhase = 'none' | 'pessimism' | 'valley';

export type CallFacts = {
  /** Days since one last spoke with them; null: never. */
  readonly daysSinceVoice: number | null;
  /** How often they hear something, in days. */
  readonly targetDays: number;
  /** Null: no silence is counted, as with a prospect. */
  readonly gapRatio: number | null;
  readonly phase: CallPhase;
  /** Something good has happened and they do not know it yet. */
  readonly hasUntoldWin: boolean;
};

const PHASE_POINTS: Readonly<Record<CallPhase, number>> = { none: 0, pessimism: 2, valley: 3 };
/** Every third word to a client is spoken: after three intervals without a voice the need begins (spec 4.10). */
const INTERVALS = 3;
const RATIO_MAX = 2;
const NEVER_SPOKEN = 1;
const UNTOLD_WIN = 0.5;

/** How much a client needs to hear a voice (spec 4.10). */
export function callNeed({ daysSinceVoice, targetDays, gapRatio, phase, hasUntoldWin }: CallFacts): number {
  const silence = daysSinceVoice === null ? 0 : 2 * Math.max(0, daysSinceVoice / (INTERVALS * targetDays) - 1);
  const never = daysSinceVoice === null ? NEVER_SPOKEN : 0;
  return silence + PHASE_POINTS[phase] + Math.min(RATIO_MAX, gapRatio ?? 0) + never + (hasUntoldWin ? UNTOLD_WIN : 0);
}

/** A call takes this long until one's own calls say otherwise; our own number (spec, part 6). */
const USUAL_MINUTES = 12;

/** How many names fit into the block: by one's own calls of the last eight weeks, connected and unconnected. */
export function listSize(blockMinutes: number, averageMinutes: number | null): number {
  const each = averageMinutes === null ? USUAL_MINUTES : Math.max(1, averageMinutes);
  return Math.max(1, Math.floor(blockMinutes / each));
}
