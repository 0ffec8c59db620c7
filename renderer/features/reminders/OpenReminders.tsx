import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { REMINDERS_MAX, type ReminderView } from '#shared/contract/reminders.ts';
import type { Snooze } from '#shared/domain/reminders/moments.ts';
import { reminderRoute } from '#shared/domain/reminders/words.ts';
import { useRouter } from '../../app/router.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useTicks } from '../today/triage/use-ticks.ts';
import { ReminderRow } from './ReminderRow.tsx';
import styles from './reminders.module.css';
import { SnoozeMenu } from './SnoozeMenu.tsx';
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
  const { open } = list;
  const wordsOf = useReminderWords(list);
  const acts = useReminderActs(list);
  const ticks = useTicks(open.map(({ id }) => id));
  const [all, setAll] = useState(false);
  const shown = all ? open : open.slice(0, SHOWN);
  const said = (some: readonly ReminderView[]) => some.map((it) => ({ it, what: wordsOf(it).title }));
  const ticked = () => said(open.filter(({ id }) => ticks.has(id)));
  /** A key on a row that is ticked means all that are. */
  const meant = (it: ReminderView) => (ticks.has(it.id) ? ticked() : said([it]));
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
        {(it) => (
          <ReminderRow
            it={it}
            words={wordsOf(it)}
            asOf={list}
            before={
              <Checkbox value={ticks.has(it.id)} onChange={() => ticks.toggle(it.id)} label={t('reminders.centre.tick', { what: wordsOf(it).title })}>
                {null}
              </Checkbox>
            }
            acts={<Acts what={wordsOf(it).title} onDone={() => acts.done(said([it]))} onSnooze={(snooze) => acts.snooze(meant(it), snooze)} />}
          />
        )}
      </RowList>
      <Below list={list} shown={shown.length} onAll={() => setAll(true)} />
    </>
  );
}

type ActsProps = { readonly what: string; readonly onDone: () => void; readonly onSnooze: (snooze: Snooze) => void };

function Acts({ what, onDone, onSnooze }: ActsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button size="small" label={t('reminders.centre.doneLabel', { what })} onPress={onDone}>
        {t('reminders.centre.done')}
      </Button>
      <span data-later>
        <SnoozeMenu size="small" label={t('reminders.centre.laterLabel', { what })} onChoose={onSnooze} />
      </span>
    </>
  );
}

/** S asks until when, as the button in the row does. */
function openSnoozeMenu(): void {
  document.activeElement?.querySelector<HTMLElement>('[data-later] button')?.click();
}

/** The keys, and what is not in sight. */
function Below({ list: { open, total }, shown, onAll }: { readonly list: List; readonly shown: number; readonly onAll: () => void }) {
  const { t } = useTranslation();
  const hidden = open.length - shown;
  return (
    <p className={css('below')}>
      <span>{t('reminders.centre.keys')}</span>
      {hidden > 0 && <LinkButton onPress={onAll}>{t('reminders.centre.showAll', { count: hidden })}</LinkButton>}
      {total > REMINDERS_MAX && hidden === 0 && <span>{t('reminders.centre.beyond', { count: total - open.length })}</span>}
    </p>
  );
}
