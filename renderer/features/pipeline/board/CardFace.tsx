import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCard } from '#shared/contract/pipeline.ts';
import { nextEventOf } from '#shared/domain/pipeline/move.ts';
import { classes } from '../../../ui/classes.ts';
import { CalendarIcon, CheckIcon } from '../../../ui/icons/icons.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { secondName } from '../../clients/ClientName.tsx';
import styles from './board.module.css';
import { useCardWords, type Around } from './use-card-words.ts';

const css = classes(styles);

type Props = { readonly card: BoardCard; readonly usualDays: number | null; readonly around: Around; readonly menu?: ReactNode };

/** Who, how long here against the usual, what comes next, and the one thing that is missing for the next stage. */
export function CardFace({ card, usualDays, around, menu }: Props) {
  const { t } = useTranslation();
  const words = useCardWords(around);
  const { personName, name, band, next, missing } = card;
  const firm = secondName(name, personName);
  const isLong = usualDays !== null && card.stageDays > usualDays;
  const age = words.age(card, usualDays);
  return (
    <>
      <div className={css('name')}>{personName ?? name}</div>
      {firm && <div className={css('firm')}>{firm}</div>}
      <div className={css('age')}>
        {isLong ? <b>{age}</b> : age}
        {menu}
      </div>
      {next && (
        <div className={css('next', next.kind === 'clock_mine' && next.at < around.now && 'late')}>
          <CalendarIcon size={14} />
          <span>{words.next(next)}</span>
        </div>
      )}
      {(band || card.advocate) && (
        <div className={css('badges')}>
          {band && (
            <StatusBadge tone={band} small>
              {t(`app.band.${band}`)}
            </StatusBadge>
          )}
          {card.advocate && <span className={css('advocate')}>{t('pipeline.card.advocate')}</span>}
        </div>
      )}
      {nextEventOf(card) && (
        <div className={css('missing')}>
          {missing ? <span className={css('box')} /> : <CheckIcon size={14} />}
          <span>{missing ? t(`pipeline.guard.${missing}.card`) : t('pipeline.card.complete')}</span>
        </div>
      )}
    </>
  );
}
