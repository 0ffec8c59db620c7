import path from 'node:path';
import { HOUR } from '#shared/time/duration.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { SystemZone } from '../core/system-zone.ts';
import type { AskProgram } from './ask-program.ts';

type Names = {
  readonly findIana: (windows: string) => readonly string[];
  readonly findWindows: (iana: string) => readonly string[];
};

/** So long an answer of Windows is taken as given; after a sleep it is asked at once. */
const GOOD_FOR_MS = HOUR;

type Parts = {
  readonly clock: Clock;
  readonly zone: SystemZone;
  readonly ask: AskProgram;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** On Windows the zone is not a file: `tzutil` knows it, and CLDR how the world calls it. */
export function windowsZone({ clock, zone, ask, env }: Parts): { look(): Promise<void>; lookHourly(): Promise<void> } {
  // By its whole path: what else may lie about under that name is not asked.
  const tzutil = path.win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'tzutil.exe');
  let lookedAt = -Infinity;
  const look = async (): Promise<void> => {
    lookedAt = clock.now();
    const answer = await ask(tzutil, ['/g']);
    // Only Windows needs the table, and only once it has answered.
    const found = answer === null ? null : zoneForWindows(answer, zone.zone(), await import('windows-iana'));
    if (found !== null) zone.tell(found);
  };
  return { look, lookHourly: () => (Math.abs(clock.now() - lookedAt) < GOOD_FOR_MS ? Promise.resolve() : look()) };
}

/**
 * The zone that Windows means. Several of the world's are one of Windows: the one that was known stays, where it is among
 * them, so nobody in Madrid is moved to Paris.
 */
export function zoneForWindows(answer: string, known: string, { findIana, findWindows }: Names): string | null {
  // With daylight saving switched off by hand Windows adds a word; the calendar has no such zones.
  const name = answer.trim().replace(/_dstoff$/, '');
  if (findWindows(known).includes(name)) return known;
  return findIana(name)[0] ?? null;
}
