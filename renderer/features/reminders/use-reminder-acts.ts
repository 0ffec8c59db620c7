import { useTranslation } from 'react-i18next';
import type { ReminderView } from '#shared/contract/reminders.ts';
import type { OccurrenceId } from '#shared/domain/ids.ts';
import type { Snooze } from '#shared/domain/reminders/moments.ts';
import { useAct } from '../../app/use-act.ts';
import { useMoments, type AsOf } from './use-moments.ts';

/** One that is acted on, and what it says. */
export type Said = { readonly it: ReminderView; readonly what: string };
export type ReminderActs = {
  readonly done: (some: readonly Said[]) => void;
  /** What was put off waits again from now on. */
  readonly wake: (some: readonly Said[]) => void;
  readonly snooze: (some: readonly Said[], snooze: Snooze) => void;
};

/** Done with, or put off; each can be taken back. */
export function useReminderActs(asOf: AsOf): ReminderActs {
  const { t } = useTranslation();
  const moment = useMoments(asOf);
  const finishing = useAct('reminders.done');
  const waking = useAct('reminders.wake');
  const snoozing = useAct('reminders.snooze');
  return {
    done(some) {
      const [first] = some;
      if (!first) return;
      const said = some.length === 1 ? t('reminders.centre.doneSaid', { what: first.what }) : t('reminders.centre.doneMany', { count: some.length });
      void finishing.run({ ids: idsOf(some) }, { done: said, undo: 'step' });
    },
    wake(some) {
      const [first] = some;
      if (first) void waking.run({ ids: idsOf(some) }, { done: t('reminders.centre.snoozed.againSaid', { what: first.what }), undo: 'step' });
    },
    snooze(some, snooze) {
      const [first] = some;
      if (!first) return;
      const said = ({ until }: { readonly until: number }): string =>
        some.length === 1
          ? t('reminders.centre.laterSaid', { what: first.what, when: moment(until) })
          : t('reminders.centre.laterMany', { count: some.length, when: moment(until) });
      void snoozing.run({ ids: idsOf(some), snooze }, { done: said, undo: 'step' });
    },
  };
}

function idsOf(some: readonly Said[]): OccurrenceId[] {
  return some.map(({ it }) => it.id);
}
