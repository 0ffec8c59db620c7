import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseView, SaleView } from '#shared/contract/sale-view.ts';
import { classes } from '../../ui/classes.ts';
import styles from './sales.module.css';
import { useDayWords } from './use-day-words.ts';

const css = classes(styles);
type Props = { readonly sale: SaleView };

/** The intent in their words, the decision moment and the agreed meeting. */
export function TheirPromises({ sale: { commitment, offers } }: Props) {
  const { t } = useTranslation();
  const words = useDayWords();
  const id = useId();
  const meeting = offers.find((offer) => offer.chosenAt !== null && offer.outcome === null)?.chosenAt ?? null;
  const nothing = meeting === null && commitment === null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('sales.panel.theirs')}</h3>
      {nothing && <p className={css('small')}>{t('sales.panel.nothingTheirs')}</p>}
      {commitment?.decisionAt != null && (
        <p className={css('big')}>{t('sales.panel.decision', { day: words.weekday(commitment.decisionAt), time: words.time(commitment.decisionAt) })}</p>
      )}
      {commitment?.state === 'call_now' && <p>{t('sales.panel.callNow')}</p>}
      {commitment?.state === 'stalled' && <p>{t('sales.panel.stalledNow')}</p>}
      {commitment?.answer && <p>{t('sales.panel.theirWords', { answer: commitment.answer })}</p>}
      {commitment?.decisionBy && (
        <p className={css('small')}>
          {t('sales.panel.decisionBy', { channel: t(`interactions.channel.${commitment.decisionChannel}`), name: commitment.decisionBy })}
        </p>
      )}
      {meeting !== null && <p>{t('sales.panel.meeting', { day: words.weekday(meeting), time: words.time(meeting) })}</p>}
    </section>
  );
}

/** Everything dated that I owe this client, the earliest first. */
export function MyPromises({ sale: { mine, now } }: Props) {
  const { t } = useTranslation();
  const words = useDayWords();
  const nameOf = useNameOf();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('sales.panel.mine')}</h3>
      {mine.length === 0 && <p className={css('small')}>{t('sales.panel.nothingMine')}</p>}
      <ul className={css('dated')}>
        {mine.map((promise, index) => (
          // Two may be alike.
          <li key={index}>
            <span className={css(promise.kind === 'clock' && promise.dueAt < now && 'late')}>{words.day(promise.dueAt)}</span>
            <span>{nameOf(promise)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useNameOf(): (promise: PromiseView) => string {
  const { t } = useTranslation();
  return (promise) => (promise.kind === 'task' ? promise.note || t(`pipeline.task.${promise.task}`) : promise.what || t(`pipeline.matter.${promise.matter}`));
}
