import type { TFunction } from 'i18next';
import type { TodayLine } from '#shared/contract/today.ts';
import type { GapView } from '#shared/contract/views.ts';
import type { Language } from '#shared/domain/language.ts';
import { formatDay, formatNumber } from '#shared/text/format.ts';

/** Who is spoken with: the person, or the client where nobody is named. */
export function personOf({ personName, clientName }: Pick<TodayLine, 'personName' | 'clientName'>): string {
  return personName ?? clientName;
}

/** The firm beside its person; null where it would only say the same name twice. */
export function firmOf({ personName, clientName }: Pick<TodayLine, 'personName' | 'clientName'>): string | null {
  return personName && personName !== clientName ? clientName : null;
}

/** What the line is about, and how far it has gone: "1.2 × agreed"; "12 days" where nothing was said yet. */
export function kindOf(t: TFunction, gap: GapView, language: Language): { readonly kind: string; readonly measure: string } {
  if (gap.neverInformed) return { kind: t('today.kind.first'), measure: t('app.days', { count: gap.gapDays }) };
  const ratio = formatNumber(gap.ratio, language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return { kind: t('today.kind.update'), measure: t('today.kind.ratio', { ratio }) };
}

/** "37 days since 20 Jan, 31 agreed." */
export function whyOf(t: TFunction, gap: GapView, language: Language): string {
  // Without its year: the days say how long ago it was. Polish has no short form that one would read in a sentence.
  const date = formatDay(gap.since, language, language === 'pl' ? 'long' : 'short');
  return t(gap.neverInformed ? 'today.why.start' : 'today.why.since', { count: gap.gapDays, agreed: gap.targetDays, date });
}
