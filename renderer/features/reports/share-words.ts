import type { TFunction } from 'i18next';
import type { Language } from '#shared/domain/language.ts';
import { sayShare, type Tally } from '#shared/domain/statistics/share.ts';
import { formatNumber } from '#shared/text/format.ts';

/** "77.3 %", with few cases "7 of 9", without any "nothing yet": what `sayShare` decides, in words. */
export function shareWords(t: TFunction, language: Language, tally: Tally): string {
  const said = sayShare(tally);
  if (said.kind === 'none') return t('reports.share.none');
  if (said.kind === 'counts') return t('reports.share.counts', { part: said.part, count: said.of });
  return percentWords(said.percent / 100, language);
}

/** At most one digit after the point. */
export function percentWords(share: number, language: Language): string {
  return formatNumber(share, language, { style: 'percent', maximumFractionDigits: 1 });
}
