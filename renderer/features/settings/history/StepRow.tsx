import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '#shared/contract/history.ts';
import { formatDayNear, formatTime } from '#shared/text/format.ts';
import { useHistoryWords } from '../../../app/history-words.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import styles from './history.module.css';
import { useGoTo } from './use-go-to.ts';

const css = classes(styles);

type Props = {
  readonly step: HistoryStep;
  /** How many other steps lie on the way to it. */
  readonly between: number;
  /** The step at the far end of that way: to go there again leads back. */
  readonly end: number;
};

/** When, what and with whom, by whom; and the way back to before it, or forward to after it. */
export function StepRow({ step, between, end }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, zone } = useToday();
  const words = useHistoryWords();
  const goTo = useGoTo();
  const isUndone = step.undoneAt !== null;
  const what = words(step);
  const act = t(`history.page.${isUndone ? 'redo' : 'undo'}${between === 0 ? '' : 'To'}`);
  return (
    <li className={css(isUndone && 'undone')}>
      <span className={css('when')}>{`${formatDayNear(step.on, today, language)}, ${formatTime(step.at, zone, language)}`}</span>
      <span className={css('what')}>
        {step.client?.there ? <RouteLink to={{ view: 'client', id: step.client.id }}>{what}</RouteLink> : <span>{what}</span>}
        <span className={css('by')}>{t(isUndone ? 'history.page.undone' : `history.page.by.${step.by}`)}</span>
      </span>
      {step.by === 'user' && (
        <Button size="small" kind="quiet" label={t('history.page.label', { act, what })} onPress={() => void goTo(step, end)}>
          {act}
        </Button>
      )}
    </li>
  );
}
