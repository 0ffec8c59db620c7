import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { reminderRoute } from '#shared/domain/reminders/words.ts';
import { useRouter } from '../../app/router.tsx';
import { Button } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { classes } from '../../ui/classes.ts';
import { ReminderRow } from './ReminderRow.tsx';
import styles from './reminders.module.css';
import { useMoments } from './use-moments.ts';
import { useReminderActs } from './use-reminder-acts.ts';
import { useReminderWords } from './use-reminder-words.ts';

const css = classes(styles);

/** What was put off, by when it comes again. */
export function SnoozedReminders({ list }: { readonly list: Output<'reminders.list'> }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const moment = useMoments(list);
  const wordsOf = useReminderWords(list);
  const acts = useReminderActs(list);
  if (list.snoozed.length === 0) return null;
  return (
    <section className={css('part')} aria-labelledby="snoozed">
      <SectionHead id="snoozed" title={t('reminders.centre.snoozed.title')} />
      <RowList
        label={t('reminders.centre.snoozed.title')}
        items={list.snoozed}
        keyOf={({ id }) => id}
        height={52}
        pressOpens={false}
        onOpen={(it) => go(reminderRoute(it))}
        onAct={(it) => acts.done([{ it, what: wordsOf(it).title }])}
        letters={{ D: (it) => acts.done([{ it, what: wordsOf(it).title }]) }}
      >
        {(it) => {
          const words = wordsOf(it);
          const said = [{ it, what: words.title }];
          return (
            <ReminderRow
              it={it}
              words={words}
              asOf={list}
              when={it.snoozeUntil === null ? undefined : t('reminders.centre.snoozed.until', { when: moment(it.snoozeUntil) })}
              acts={
                <>
                  <Button size="small" label={t('reminders.centre.doneLabel', { what: words.title })} onPress={() => acts.done(said)}>
                    {t('reminders.centre.done')}
                  </Button>
                  <Button size="small" kind="quiet" label={t('reminders.centre.snoozed.againLabel', { what: words.title })} onPress={() => acts.wake(said)}>
                    {t('reminders.centre.snoozed.again')}
                  </Button>
                </>
              }
            />
          );
        }}
      </RowList>
    </section>
  );
}
