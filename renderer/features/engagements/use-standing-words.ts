import { useTranslation } from 'react-i18next';
import type { Standing } from '#shared/contract/engagements.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';

/** How far an engagement is, in three short lines; empty where there is nothing to say. */
export function useStandingWords({ sheet, onboarding, requests }: Standing): Readonly<Record<'sheet' | 'onboarding' | 'requests', string>> {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const day = (on: NonNullable<NonNullable<Standing['sheet']>['signedOn']>): string => formatDayNear(on, today, language);
  const next = onboarding?.next ?? null;
  const dayOfPlan = onboarding && t('engagements.standing.day', { day: onboarding.day, days: onboarding.days });
  return {
    sheet: sheet
      ? t(`engagements.standing.sheet.${sheet.status}`, { version: sheet.version, day: sheet.signedOn === null ? '' : day(sheet.signedOn) })
      : t('engagements.standing.sheet.none'),
    onboarding: [dayOfPlan, next && t('engagements.standing.next', { text: next.text, day: day(next.dueOn) })].filter(Boolean).join(' · '),
    requests: [
      requests.open > 0 && t('engagements.standing.open', { count: requests.open }),
      requests.overdue > 0 && t('engagements.standing.overdue', { count: requests.overdue }),
    ]
      .filter(Boolean)
      .join(', '),
  };
}
