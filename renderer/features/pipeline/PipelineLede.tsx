import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { formatDay, formatTime } from '#shared/text/format.ts';
import { useLanguage } from '../../app/start.tsx';

/** "14 before active, 4 longer in their stage than usual. The next decision is today at 11:00." */
export function PipelineLede({ board }: { readonly board: Output<'pipeline.board'> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { beforeActive, longerThanUsual, nextDecision, today, zone } = board;
  const parts = { before: beforeActive, longer: longerThanUsual };
  const time = nextDecision && formatTime(nextDecision.at, zone, language);
  return (
    <>
      <b>{beforeActive === 0 ? t('pipeline.lede.nobody') : t(longerThanUsual > 0 ? 'pipeline.lede.some' : 'pipeline.lede.none', parts)}</b>
      {nextDecision && (
        <>
          {' '}
          {nextDecision.on === today ? t('pipeline.lede.today', { time }) : t('pipeline.lede.on', { time, day: formatDay(nextDecision.on, language, 'long') })}
        </>
      )}
    </>
  );
}
