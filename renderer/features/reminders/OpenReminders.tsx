import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { REMINDERS_MAX, type ReminderView } from '#shared/contract/reminders.ts';
import { reminderRoute } from '#shared/domain/reminders/words.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { useRouter } from '../../app/router.tsx';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useTicks } from '../today/triage/use-ticks.ts';
import { OpenRow, type RowActs } from './OpenRow.tsx';
import styles from './reminders.module.css';
import { TicksBar } from './TicksBar.tsx';
import { useReminderActs } from './use-reminder-acts.ts';
import { useReminderWords } from './use-reminder-words.ts';

const css = classes(styles);
type List = Output<'reminders.list'>;
/** More are looked through only by who asks for them. */
const SHOWN = 60;

/** Everything that waits, the oldest first: opened, done or put off, one or several at a time. */
export function OpenReminders({ list }: { readonly list: List }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const { open, today, zone } = list;
  const wordsOf = useReminderWords(list);
  const acts = useReminderActs(list);
  const ticks = useTicks(open.map(({ id }) => id));
  const [most, setMost] = useState(SHOWN);
  const shown = open.slice(0, most);
  const said = (some: readonly ReminderView[]) => some.map((it) => ({ it, what: wordsOf(it).title }));
  const ticked = () => said(open.filter(({ id }) => ticks.has(id)));
  /** A key on a row that is ticked means all that are. */
  const meant = (it: ReminderView) => (ticks.has(it.id) ? ticked() : said([it]));
  const rowActs = useSteady({
    tick: ({ id }) => ticks.toggle(id),
    done: (it) => acts.done(said([it])),
    snooze: (it, snooze) => acts.snooze(meant(it), snooze),
  });
  // What is said of a moment changes by the minute, not by the second.
  const now = list.now - (list.now % MINUTE);
  const asOf = useMemo(() => ({ now, today, zone }), [now, today, zone]);
  return (
    <>
      <TicksBar ticks={ticks} onDone={() => acts.done(ticked())} onSnooze={(snooze) => acts.snooze(ticked(), snooze)} />
      <RowList
        label={t('reminders.centre.list')}
        items={shown}
        keyOf={({ id }) => id}
        height={52}
        pressOpens={false}
        onOpen={(it) => go(reminderRoute(it))}
        onAct={(it) => acts.done(meant(it))}
        letters={{ D: (it) => acts.done(meant(it)), S: openSnoozeMenu }}
      >
        {(it) => <OpenRow it={it} asOf={asOf} isTicked={ticks.has(it.id)} acts={rowActs} />}
      </RowList>
      <Below list={list} shown={shown.length} onMore={() => setMost(most + SHOWN)} />
    </>
  );
}

/** The same functions at every drawing, which do what the latest ones do: a row is then drawn anew only when it changes. */
function useSteady(acts: RowActs): RowActs {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  return useMemo(
    () => ({
      tick: (it) => latest.current.tick(it),
      done: (it) => latest.current.done(it),
      snooze: (it, snooze) => latest.current.snooze(it, snooze),
    }),
    [],
  );
}

/** S asks until when, as the button in the row does. */
function openSnoozeMenu(): void {
  document.activeElement?.querySelector<HTMLElement>('[data-later] button')?.click();
}

/** The keys, and what is not in sight. */
function Below({ list: { open, total }, shown, onMore }: { readonly list: List; readonly shown: number; readonly onMore: () => void }) {
  const { t } = useTranslation();
  const hidden = open.length - shown;
  return (
    <p className={css('below')}>
      <span>{t('reminders.centre.keys')}</span>
      {hidden > 0 && <LinkButton onPress={onMore}>{t('reminders.centre.showAll', { count: Math.min(hidden, SHOWN) })}</LinkButton>}
      {total > REMINDERS_MAX && hidden === 0 && <span>{t('reminders.centre.beyond', { count: total - open.length })}</span>}
    </p>
  );
}
