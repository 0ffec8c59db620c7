import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snooze } from '#shared/domain/reminders/moments.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import type { Ticks } from '../today/triage/use-ticks.ts';
import styles from './reminders.module.css';
import { SnoozeMenu } from './SnoozeMenu.tsx';

const css = classes(styles);

type Props = { readonly ticks: Ticks; readonly onDone: () => void; readonly onSnooze: (snooze: Snooze) => void };

/** How many are ticked, and what can be done with all of them. */
export function TicksBar({ ticks: { ids, isAll, toggleAll }, onDone, onSnooze }: Props) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const none = ids.length === 0;
  /** With what was ticked gone, the buttons go too. */
  const thenBack = (act: () => void): void => {
    act();
    bar.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={bar} className={css('bar')} role="group" aria-label={t('reminders.centre.bar')}>
      <Checkbox value={isAll} some={!none && !isAll} onChange={toggleAll}>
        {none ? t('reminders.centre.tickAll') : t('reminders.centre.ticked', { count: ids.length })}
      </Checkbox>
      {!none && (
        <>
          <Button size="small" onPress={() => thenBack(onDone)}>
            {t('reminders.centre.done')}
          </Button>
          <SnoozeMenu size="small" label={t('reminders.centre.later')} onChoose={(snooze) => thenBack(() => onSnooze(snooze))} />
        </>
      )}
    </div>
  );
}
