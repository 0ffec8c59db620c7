import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderView } from '#shared/contract/reminders.ts';
import type { Snooze } from '#shared/domain/reminders/moments.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ReminderRow } from './ReminderRow.tsx';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import type { AsOf } from './use-moments.ts';
import { useReminderWords } from './use-reminder-words.ts';

export type RowActs = {
  readonly tick: (it: ReminderView) => void;
  readonly done: (it: ReminderView) => void;
  readonly snooze: (it: ReminderView, snooze: Snooze) => void;
};

type Props = { readonly it: ReminderView; readonly asOf: AsOf; readonly isTicked: boolean; readonly acts: RowActs };

/** One that waits. There may be hundreds: it is drawn anew only when something of its own changes. */
export const OpenRow = memo(function OpenRow({ it, asOf, isTicked, acts }: Props) {
  const { t } = useTranslation();
  const words = useReminderWords(asOf)(it);
  const what = words.title;
  return (
    <ReminderRow
      it={it}
      words={words}
      asOf={asOf}
      before={
        <Checkbox value={isTicked} onChange={() => acts.tick(it)} label={t('reminders.centre.tick', { what })}>
          {null}
        </Checkbox>
      }
      acts={
        <>
          <Button size="small" label={t('reminders.centre.doneLabel', { what })} onPress={() => acts.done(it)}>
            {t('reminders.centre.done')}
          </Button>
          <span data-later>
            <SnoozeMenu size="small" label={t('reminders.centre.laterLabel', { what })} onChoose={(snooze) => acts.snooze(it, snooze)} />
          </span>
        </>
      }
    />
  );
});
