import { useTranslation } from 'react-i18next';
import type { ClockView } from '#shared/contract/clocks.ts';
import { useCommands } from '../../app/commands.tsx';
import { useAct } from '../../app/use-act.ts';
import { useClockWords } from './use-clock-words.ts';

export type ClockActs = {
  /** Done, or answered. */
  readonly close: (clock: ClockView) => Promise<unknown>;
  /** `clock` runs on for both. */
  readonly merge: (clock: ClockView, other: ClockView) => Promise<unknown>;
};

/** What needs no further word; each is said, with a way back. */
export function useClockActs(): ClockActs {
  const { t } = useTranslation();
  const { what } = useClockWords();
  const commands = useCommands();
  const closing = useAct('clocks.close');
  const merging = useAct('clocks.merge');
  const undo = (): void => commands.run('undo');
  return {
    close: (clock) => {
      const isMine = clock.kind === 'mine';
      const done = t(isMine ? 'clocks.said.done' : 'clocks.said.answered', { what: what(clock) });
      return closing.run({ id: clock.id, reason: isMine ? 'done' : 'answered' }, { done, undo });
    },
    merge: (clock, other) => merging.run({ id: clock.id, other: other.id }, { done: t('clocks.said.merged', { what: what(clock) }), undo }),
  };
}
