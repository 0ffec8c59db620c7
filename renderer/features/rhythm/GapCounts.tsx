import { Fragment } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { BANDS } from '#shared/domain/gap.ts';
import { classes } from '../../ui/classes.ts';
import { SQUARES_MAX } from './GapStrip.tsx';
import type { GapChart } from './use-gap-view.ts';
import styles from './rhythm.module.css';

const css = classes(styles);

type Props = { readonly chart: Pick<GapChart, 'question' | 'ask' | 'isNarrow' | 'look'>; readonly answer: Output<'rhythm.gaps'> };

/** How many stand in each band; each count lists only those, and again all. */
export function GapCounts({ chart: { question, ask, isNarrow, look }, answer: { all, bands } }: Props) {
  const { t } = useTranslation();
  const how = isNarrow || look === 'table' ? 'short' : all <= SQUARES_MAX ? 'squares' : 'columns';
  return (
    <div className={css('counts')}>
      <div>{t(how === 'short' ? 'rhythm.gaps.all' : `rhythm.gaps.by.${question.scale}.${how}`, { count: all })}</div>
      <div role="group" aria-label={t('rhythm.gaps.onlyBand')}>
        {BANDS.toReversed().map((band, n) => (
          <Fragment key={band}>
            {n > 0 && <span aria-hidden="true"> · </span>}
            <ToggleButton
              className={css('count')}
              isSelected={question.band === band}
              isDisabled={bands[band] === 0 && question.band !== band}
              onChange={(isOn) => ask({ band: isOn ? band : null, parts: null })}
            >
              {t(`rhythm.gaps.count.${band}`, { count: bands[band] })}
            </ToggleButton>
          </Fragment>
        ))}
      </div>
    </div>
  );
}
