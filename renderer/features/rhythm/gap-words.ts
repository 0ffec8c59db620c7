import type { TFunction } from 'i18next';
import type { GapLine } from '#shared/contract/rhythm.ts';
import type { GapView } from '#shared/contract/views.ts';
import type { Language } from '#shared/domain/language.ts';
import { formatDayNear } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';

/** "20 Jan, call"; "nothing yet" while nobody was told anything. */
export function heardWords(t: TFunction, { gap, lastChannel }: GapLine, today: Day, language: Language): string {
  if (gap.neverInformed) return t('rhythm.gaps.nothingYet');
  const date = formatDayNear(gap.since, today, language);
  return lastChannel === null ? date : t('rhythm.gaps.heard', { date, channel: t(`rhythm.channel.${lastChannel}`) });
}

/** The day by which news is agreed. */
export function untilWords(gap: GapView, today: Day, language: Language): string {
  return formatDayNear(gap.dueOn, today, language);
}
