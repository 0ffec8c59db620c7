import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '#shared/contract/clocks.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './clocks.module.css';
import { PostponeDialog } from './PostponeDialog.tsx';
import { useClockActs } from './use-clock-acts.ts';
import { useClockWords } from './use-clock-words.ts';

const css = classes(styles);

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
      {isWaiting && <PostponeDialog clock={clock} onClose={() => setWaiting(false)} onDone={onSettled} />}
    </div>
  );
}
