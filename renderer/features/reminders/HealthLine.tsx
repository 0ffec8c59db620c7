import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { MINUTE, SECOND } from '#shared/time/duration.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './reminders.module.css';
import { useMoments } from './use-moments.ts';

const css = classes(styles);
type List = Output<'reminders.list'>;

/** That the clock is watched, when it is next of use, and what stands in the way. */
export function HealthLine({ list }: { readonly list: List }) {
  const { t } = useTranslation();
  const moment = useMoments(list);
  const {
    health: { notices, nextAt, pausedUntil, saidToday, cap, sample },
  } = list;
  const pausing = useAct('reminders.pause');
  const testing = useAct('reminders.test');
  const [taken, setTaken] = useState<boolean | null>(null);
  const test = async (): Promise<void> => {
    setTaken(null);
    setTaken((await testing.run({}))?.taken ?? null);
  };
  const facts = [
    useSweptWords(list),
    nextAt === null ? t('reminders.centre.health.nextNone') : t('reminders.centre.health.next', { when: moment(nextAt) }),
    t('reminders.centre.health.said', { said: saidToday, cap }),
  ];
  const hindrances = [
    ...(pausedUntil === null ? [] : [t('reminders.centre.health.paused', { when: moment(pausedUntil) })]),
    ...(notices === 'system' ? [] : [t(`reminders.centre.health.${notices}`)]),
  ];
  return (
    <section className={css('health')} aria-label={t('reminders.centre.health.label')}>
      <p className={css('facts')}>{sample ? t('reminders.centre.health.sample') : facts.join(' · ')}</p>
      {!sample && (
        <div className={css('healthActs')}>
          <Button size="small" pending={testing.pending} onPress={() => void test()}>
            {t('reminders.centre.health.test')}
          </Button>
          <Button size="small" kind="quiet" pending={pausing.pending} onPress={() => void pausing.run({ paused: pausedUntil === null })}>
            {t(pausedUntil === null ? 'reminders.centre.health.pause' : 'reminders.centre.health.resume')}
          </Button>
        </div>
      )}
      {!sample && hindrances.map((each) => <p key={each}>{each}</p>)}
      <p role="status">{taken !== null && t(`reminders.centre.health.${answerOf(taken, notices)}`)}</p>
    </section>
  );
}

function answerOf(taken: boolean, notices: List['health']['notices']): 'notTaken' | 'takenPage' | 'takenSystem' {
  if (!taken) return 'notTaken';
  return notices === 'page' ? 'takenPage' : 'takenSystem';
}

function useSweptWords({ now, health: { sweptAt } }: List): string {
  const { t } = useTranslation();
  if (sweptAt === null) return t('reminders.centre.health.never');
  const ago = Math.max(0, now - sweptAt);
  return ago < 2 * MINUTE
    ? t('reminders.centre.health.swept', { seconds: Math.round(ago / SECOND) })
    : t('reminders.centre.health.sweptMinutes', { minutes: Math.floor(ago / MINUTE) });
}
