import { useTranslation } from 'react-i18next';
import type { TodayLine } from '#shared/contract/today.ts';
import { classes } from '../../ui/classes.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import type { Around } from '#shared/domain/today-words.ts';
import { kindOf } from './kinds/index.ts';
import { NotToday } from './NotToday.tsx';
import styles from './today.module.css';
import { firmOf, personOf } from './today-words.ts';

const css = classes(styles);

/** One thing of today: what, who, why now, and the one usual act. */
export function TodayRow({ line, around, isSelected }: { readonly line: TodayLine; readonly around: Around; readonly isSelected: boolean }) {
  const { t } = useTranslation();
  const { Act, words: wordsOf } = kindOf(line);
  const words = wordsOf(line, around);
  const { gap, subject, others } = line;
  const name = personOf(line);
  const firm = firmOf(line);
  return (
    <div className={css('row', isSelected && 'selected')}>
      <div className={css('kind')}>
        <span className={css('what', words.hard === 'kind' && 'hard')}>{words.kind}</span>
        <span className={css(words.hard === 'when' && 'hard')}>{words.when}</span>
      </div>
      <div className={css('text')}>
        <div className={css('who')}>
          <b>{words.what}</b>
          <span className={css('name')}>{name}</span>
          {firm && <span className={css('firm')}>{` · ${firm}`}</span>}
        </div>
        <div className={css('why')}>
          {subject.kind === 'update' && gap && (
            <StatusBadge tone={gap.band} small>
              {t(`app.band.${gap.band}`)}
            </StatusBadge>
          )}
          <span className={css('reason')}>{others > 0 ? `${words.why} ${t('today.others', { count: others })}` : words.why}</span>
        </div>
      </div>
      <div className={css('act')} data-act>
        <Act line={line} words={words} name={name} look={isSelected ? 'go' : 'plain'} />
      </div>
      <NotToday line={line} name={name} what={words.what} />
    </div>
  );
}
