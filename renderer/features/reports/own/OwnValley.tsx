import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCall } from '../../../api/use-call.ts';
import { useAct } from '../../../app/use-act.ts';
import { useLanguage } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { percentWords, shareWords } from '../share-words.ts';
import { OwnLetters } from './OwnLetters.tsx';
import { Temptations } from './Temptations.tsx';
import styles from './own.module.css';

const css = classes(styles);

type Valley = Output<'own.valley'>;

/** The same four numbers about oneself, what tempts one away, and a letter for the dip. For nobody else, and on no paper. */
export function OwnValley() {
  const valley = useCall('own.valley', {});
  return (
    <Loaded of={valley} lines={6}>
      {(it) => (
        <div className={css('own')}>
          {it.dip && it.letters[0] && <InTheDip letter={it.letters[0]} />}
          <Four valley={it} />
          <Temptations temptations={it.temptations} />
          <OwnLetters letters={it.letters} />
        </div>
      )}
    </Loaded>
  );
}

/** What one wrote when it was clear, given back when it is not. */
function InTheDip({ letter: { id, matter, text, writtenOn } }: { readonly letter: Valley['letters'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const close = useAct('own.closeLetter');
  return (
    <section className={css('letter')} aria-label={t('reports.own.letter.from', { date: formatDay(writtenOn, language, 'withYear') })}>
      <h2>{t('reports.own.letter.from', { date: formatDay(writtenOn, language, 'withYear') })}</h2>
      <p className={css('matter')}>{matter}</p>
      <p className={css('words')}>{text}</p>
      <Button size="small" onPress={() => void close.run({ id }, { done: t('reports.own.letter.closed'), undo: 'step' })}>
        {t('reports.own.letter.close')}
      </Button>
    </section>
  );
}

function Four({ valley: { mine, overdue, blocks, compliance } }: { readonly valley: Valley }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <Facts
        items={[
          { term: t('reports.own.mine'), value: shareWords(t, language, mine) },
          { term: t('reports.own.overdue'), value: overdue === 0 ? t('reports.own.noneOverdue') : t('reports.own.overdueCount', { count: overdue }) },
          { term: t('reports.own.blocks'), value: shareWords(t, language, blocks), detail: t('reports.own.daysOff') },
          { term: t('reports.own.compliance'), value: compliance === null ? t('reports.share.none') : percentWords(compliance, language) },
        ]}
      />
      {overdue > 0 && <p className={css('said')}>{t('reports.own.overdueSaid', { count: overdue })}</p>}
    </>
  );
}
