import type { Language } from '#shared/domain/language.ts';
import { workingDays } from '#shared/domain/practice.ts';
import type { MinimumFee } from '#shared/domain/sales/qualification.ts';
import { AppError } from '#shared/contract/error.ts';
import type { Text } from '#shared/text/index.ts';
import type { Clock, Instant } from '#shared/time/clock.ts';
import { dayOf } from '#shared/time/day.ts';
import type { Calendar } from '../gap-views.ts';
import type { PracticeMemory } from '../practice-memory.ts';
import type { Store } from '../store/open.ts';
import { practiceOf, type PracticeRow } from '../store/practice.ts';

/** What the handlers of an open practice work with. */
export type Practice = {
  readonly store: Store;
  readonly clock: Clock;
  readonly text: () => Text;
  readonly memory: PracticeMemory;
};

export function settingsOf({ store }: Practice): PracticeRow {
  const row = practiceOf(store.read);
  if (!row) throw new Error('the practice file has no practice row');
  return row;
}

/** What the practice asks at least, in its currency; null where it has not said. */
export function minimumFeeOf(practice: Practice): MinimumFee {
  const { minimumFee, currency } = settingsOf(practice);
  return minimumFee === null ? null : { amount: minimumFee, currency };
}

/** The practice's own zone where it has one; the computer's otherwise. */
export function calendarOf(practice: Practice): Calendar & { readonly now: Instant } {
  const settings = settingsOf(practice);
  const zone = settings.zone ?? practice.clock.zone();
  const now = practice.clock.now();
  const closed = practice.memory.closedDays(practice.store.read, settings);
  return { now, zone, today: dayOf(now, zone), worked: workingDays(settings.officeHours, closed) };
}

export function interfaceLanguage(practice: Practice): Language {
  return practice.text().language;
}

/** A record that was there when the page was drawn and is not any more. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new AppError('not-found');
  return value;
}

export function mustExist(exists: boolean): void {
  if (!exists) throw new AppError('not-found');
}
