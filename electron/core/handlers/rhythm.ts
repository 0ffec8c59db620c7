import type { HandlersOf } from '#shared/contract/index.ts';
import { isOverdue } from '#shared/domain/gap-strip.ts';
import { gapPage } from '../rhythm/gap-page.ts';
import { calendarOf, type Practice } from './context.ts';

export function rhythmHandlers(practice: Practice): HandlersOf<'rhythm.gaps' | 'rhythm.overdue'> {
  return {
    'rhythm.gaps': (input) => gapPage(practice, input),
    'rhythm.overdue': () => {
      let overdue = 0;
      for (const gap of practice.memory.gaps(calendarOf(practice)).values()) if (isOverdue(gap)) overdue += 1;
      return { overdue };
    },
  };
}
