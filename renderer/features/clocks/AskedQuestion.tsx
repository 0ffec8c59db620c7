import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '#shared/contract/clocks.ts';
import { later } from '../../app/later.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './clocks.module.css';
import { useClockActs } from './use-clock-acts.ts';
import { useClockWords } from './use-clock-words.ts';

const css = classes(styles);

/** The corner in which this is asked is there from the start; a calendar need not be. */
const PostponeDialog = later(
  () => import('./PostponeDialog.tsx'),
  (file) => file.PostponeDialog,
);

type Props = {
  readonly clock: ClockView;
  /** It takes the place of the button that was pressed. */
  readonly autoFocus?: boolean;
  /** Answered, or waited for on: nothing is left to say about it. */
  readonly onSettled?: () => void;
};

/** After a contact: is it answered, or is the answer still to come? Nothing closes by itself. */
export function AskedQuestion({ clock, autoFocus = false, onSettled }: Props) {
  const { t } = useTranslation();
  const words = useClockWords();
  const acts = useClockActs();
  const [isWaiting, setWaiting] = useState(false);
  const what = words.question(clock);
  const answered = async (): Promise<void> => {
    await acts.close(clock);
    onSettled?.();
  };
  return (
    <div className={css('acts')}>
      <Button size="small" autoFocus={autoFocus} label={t('clocks.asked.answeredLabel', { what })} onPress={() => void answered()}>
        {t('clocks.asked.answered')}
      </Button>
      <Button size="small" label={t('clocks.asked.waitLabel', { what })} onPress={() => setWaiting(true)}>
        {t('clocks.asked.wait')}
      </Button>
      <Suspense fallback={null}>{isWaiting && <PostponeDialog clock={clock} onClose={() => setWaiting(false)} onDone={onSettled} />}</Suspense>
    </div>
  );
}
