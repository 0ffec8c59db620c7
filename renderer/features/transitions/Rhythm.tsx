import { useTranslation } from 'react-i18next';
import type { TransitionView } from '#shared/contract/transitions.ts';
import type { UpdateInterval } from '#shared/domain/cadence.ts';
import { TAPER } from '#shared/domain/taper.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { lowerFirst } from '#shared/text/lower-first.ts';
import type { Day } from '#shared/time/day.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import lists from '../rhythm/lists.module.css';
import styles from './transitions.module.css';

const css = classes({ ...lists, ...styles });

/** Before and after in one line, with what counts today. */
export function Rhythm({ view: { rhythm, agreedOn, wish, wishNote } }: { readonly view: TransitionView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const { now, before, target, tapers, changesOn, settledOn } = rhythm;
  const word = (interval: UpdateInterval): string => lowerFirst(t(`app.rhythm.${interval}`), language);
  const on = (day: Day): string => formatDayNear(day, today, language, 'long');
  const said = { before: t(`app.rhythm.${before}`), day: on(changesOn), between: word(TAPER.interval), target: word(target), settled: on(settledOn) };
  const line = before === target ? 'same' : tapers ? 'tapered' : 'simple';
  const notes = [
    t('transitions.rhythm.now', { interval: word(now) }),
    agreedOn === null && line !== 'same' && t('transitions.rhythm.planned'),
    wish !== 'none' && t(`transitions.rhythm.wish_${wish}`),
    wishNote,
  ];
  return (
    <>
      <p className={css('line')}>{t(`transitions.rhythm.${line}`, said)}</p>
      <p className={css('small')}>{notes.filter(Boolean).join(' ')}</p>
    </>
  );
}
