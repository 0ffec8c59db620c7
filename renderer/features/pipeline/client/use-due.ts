import { useTranslation } from 'react-i18next';
import type { DueLine } from '#shared/contract/pipeline.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { useAct } from '../../../app/use-act.ts';

/** What a dated line is about; in the practitioner's own words, where they wrote any. */
export function useDueWords(): (line: DueLine) => string {
  const { t } = useTranslation();
  return (line) => {
    switch (line.kind) {
      case 'clock':
        return line.what || t(`pipeline.matter.${line.matter}`);
      case 'task':
        return line.note || t(`pipeline.task.${line.task}`);
      case 'later':
        return t(`pipeline.later.${line.effect}`);
      default:
        return assertNever(line);
    }
  };
}

/** Ticks it, and says so with a way back. */
export function useDueDone(): (line: DueLine) => Promise<unknown> {
  const { t } = useTranslation();
  const words = useDueWords();
  const task = useAct('tasks.done');
  const effect = useAct('pipeline.effectDone');
  const clock = useAct('clocks.close');
  return (line) => {
    const said = { done: t('pipeline.due.said', { what: words(line) }), undo: 'step' } as const;
    switch (line.kind) {
      case 'clock':
        return clock.run({ id: line.id, reason: line.clock === 'theirs' ? 'answered' : 'done' }, said);
      case 'task':
        return task.run({ id: line.id, done: true }, said);
      case 'later':
        return effect.run({ id: line.id, done: true }, said);
      default:
        return assertNever(line);
    }
  };
}
