import { useTranslation } from 'react-i18next';
import type { LadderView } from '#shared/contract/reach.ts';
import { LADDER_STEPS } from '#shared/domain/ladder.ts';
import { formatDay } from '#shared/text/format.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { CHANNEL_ICONS } from '../interactions/kind-words.ts';
import styles from './reach.module.css';

const css = classes(styles);

/** The question and its four steps from left to right: done, next, still to come. */
export function LadderSteps({ ladder }: { readonly ladder: LadderView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = [...Map.groupBy(ladder.done, ({ on }) => on).values()].map((sameDay) => sameDay.at(-1)!);
  const next = ladder.now.state === 'climbing' ? ladder.now : null;
  const open = Math.max(0, LADDER_STEPS - days.length - (next ? 1 : 0));
  return (
    <ol className={css('steps')}>
      <li className={css('done')}>
        <span>{t('reach.ladder.asked')}</span>
        <span className={css('small')}>{formatDay(ladder.askedOn, language, 'short')}</span>
      </li>
      {days.map(({ on, channel }) => {
        const Icon = CHANNEL_ICONS[channel];
        return (
          <li key={on} className={css('done')}>
            <span>
              <Icon /> {t(`interactions.channel.${channel}`)}
            </span>
            <span className={css('small')}>{formatDay(on, language, 'short')}</span>
          </li>
        );
      })}
      {next && (
        <li className={css('next')} aria-current="step">
          <span>{t(`interactions.channel.${next.channel}`)}</span>
          <span className={css('small')}>{t('reach.ladder.step', { number: next.number })}</span>
        </li>
      )}
      {Array.from({ length: open }, (_, index) => (
        <li key={index} className={css('open')}>
          <span className={css('small')}>{t('reach.ladder.step', { number: LADDER_STEPS - open + index + 1 })}</span>
        </li>
      ))}
    </ol>
  );
}
