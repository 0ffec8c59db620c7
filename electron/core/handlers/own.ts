import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output } from '#shared/contract/index.ts';
import type { ownCalls } from '#shared/contract/own.ts';
import { mineHitRate, overdueAt, type RunClock } from '#shared/domain/statistics/hit-rate.ts';
import { blocksKept, isInDip, waitUntil } from '#shared/domain/statistics/own-valley.ts';
import { addDays, dayOf, instantOf, type Day } from '#shared/time/day.ts';
import type { AnswersMemory } from '../rhythm/answers-memory.ts';
import { COMPLIANCE_DAYS } from '../rhythm/kept-days.ts';
import { complianceNumbers } from '../rhythm/numbers.ts';
import { callBlocks, closeLetter, decideTemptation, insertLetter, insertTemptation, openLetters, ownDaysOff, temptationOf, temptations } from '../store/own.ts';
import { clocksSince } from '../store/statistics.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';

const BLOCK_WEEKS = 12;
/** What is compared for the dip: two weeks of promises, four weeks of compliance. */
const LATELY_DAYS = 14;
const COURSE_DAYS = 28;
/** Decided ones are a memory, not an archive. */
const TEMPTATIONS_SHOWN = 20;

export function ownHandlers(practice: Practice, memory: AnswersMemory): HandlersOf<keyof typeof ownCalls> {
  const { store, clock } = practice;
  const today = (): Day => calendarOf(practice).today;
  return {
    'own.valley': () => valleyOf(practice, memory),
    'own.tempt': (input) => store.write((db) => ({ id: insertTemptation(db, { ...input, waitUntilOn: waitUntil(today()) }, clock.now()) })),
    'own.decide'({ id, decision }) {
      const on = today();
      store.write((db) => {
        const { waitUntilOn } = found(temptationOf(db, id));
        if (decision === 'begun' && waitUntilOn > on) throw new AppError('invalid-input', { field: 'decision', reason: 'not-later' });
        decideTemptation(db, id, decision, clock.now());
      });
      return {};
    },
    'own.writeLetter': (input) => store.write((db) => ({ id: insertLetter(db, input, clock.now()) })),
    'own.closeLetter'({ id }) {
      store.write((db) => mustExist(closeLetter(db, id, clock.now())));
      return {};
    },
  };
}

function valleyOf(practice: Practice, memory: AnswersMemory): Output<'own.valley'> {
  const calendar = calendarOf(practice);
  const { now, today, zone } = calendar;
  const { read } = practice.store;
  const window = { from: instantOf(addDays(today, 1 - COMPLIANCE_DAYS), '00:00', zone), to: now };
  const mine = clocksSince(read, { from: window.from, only: null }).filter((it) => it.kind === 'mine');
  const { mean, course } = memory.of('compliance', calendar, () => complianceNumbers(practice));
  const blocksFrom = addDays(today, 1 - 7 * BLOCK_WEEKS);
  return {
    today,
    mine: mineHitRate(mine, window),
    overdue: overdueAt(mine, now),
    blocks: blocksKept(callBlocks(read, blocksFrom, today), ownDaysOff(read, blocksFrom, today)),
    compliance: mean,
    dip: isInDip({
      ...promisesLately(mine, now, instantOf(addDays(today, -LATELY_DAYS), '12:00', zone)),
      ...complianceLately(course),
      wasAway: ownDaysOff(read, addDays(today, -LATELY_DAYS), today).length > 0,
    }),
    letters: openLetters(read).map(({ writtenAt, ...letter }) => ({ ...letter, writtenOn: dayOf(writtenAt, zone) })),
    temptations: temptations(read, TEMPTATIONS_SHOWN).map(({ notedAt, ...it }) => ({ ...it, notedOn: dayOf(notedAt, zone), waits: it.waitUntilOn > today })),
  };
}

function promisesLately(mine: readonly RunClock[], now: number, before: number) {
  return { overdueNow: overdueAt(mine, now), overdueBefore: overdueAt(mine, before) };
}

function complianceLately(course: readonly { readonly share: number | null }[]) {
  const mean = (days: typeof course): number | null => {
    const shares = days.map(({ share }) => share).filter((share) => share !== null);
    return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };
  return { complianceNow: mean(course.slice(-COURSE_DAYS)), complianceBefore: mean(course.slice(-2 * COURSE_DAYS, -COURSE_DAYS)) };
}
