import type { rhythmCalls } from '#shared/contract/rhythm.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import { isOverdue } from '#shared/domain/gap-strip.ts';
import { gapPage } from '../rhythm/gap-page.ts';
import type { AnswersMemory } from '../rhythm/answers-memory.ts';
import { clientNumbers } from '../rhythm/client-numbers.ts';
import { answerNumbers, complianceNumbers, longestNumbers, mixNumbers } from '../rhythm/numbers.ts';
import { calendarOf, type Practice } from './context.ts';

export function rhythmHandlers(practice: Practice, kept: AnswersMemory): HandlersOf<keyof typeof rhythmCalls> {
  return {
    'rhythm.gaps': (input) => gapPage(practice, input),
    'rhythm.overdue': () => {
      let overdue = 0;
      for (const gap of practice.memory.gaps(calendarOf(practice)).values()) if (isOverdue(gap)) overdue += 1;
      return { overdue };
    },
    'rhythm.compliance': () => kept.of('compliance', calendarOf(practice), () => complianceNumbers(practice)),
    'rhythm.mix': () => kept.of('mix', calendarOf(practice), () => mixNumbers(practice)),
    'rhythm.answers': () => answerNumbers(practice),
    'rhythm.longest': () => kept.of('longest', calendarOf(practice), () => longestNumbers(practice)),
    'rhythm.client': ({ id }) => clientNumbers(practice, id),
  };
}
