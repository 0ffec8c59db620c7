import { useTranslation } from 'react-i18next';
import type { EngagementView } from '#shared/contract/clients.ts';
import { wishReviewOn } from '#shared/domain/cadence.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { intervalOn } from '#shared/domain/taper.ts';
import { formatDay } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';

export type EngagementWords = {
  /** "Since 3 Sept 2024", "3 Sept 2024 – 31 May 2026". */
  readonly span: string;
  /** "Meetings: quarterly →" and "updates: monthly". */
  readonly rhythm: readonly [meetings: string, updates: string];
  /** Since when they wish it so, and whether it is time to ask again; null: they never asked. */
  readonly wish: string | null;
  /** Recurring or project, and where it stands when it is not running. */
  readonly state: string;
};

/** What one says of an engagement in three short lines. */
export function useEngagementWords(stage: Stage): (engagement: EngagementView) => EngagementWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const lower = (text: string): string => text.toLocaleLowerCase(language);
  return ({ kind, startedOn, endsOn, running, meetingRhythm, agreedInterval, agreedIntervalOn, rhythmAgreedOn }) => {
    const updates = intervalOn({ meetingRhythm, agreedInterval }, { stage, dip: false, rhythmAgreedOn }, today);
    const from = formatDay(startedOn, language, 'withYear');
    const begun = startedOn <= today ? 'clients.engagement.since' : 'clients.engagement.from';
    const state = running ? null : t(startedOn > today ? 'clients.engagement.planned' : 'clients.engagement.ended');
    return {
      span: endsOn ? t('clients.engagement.between', { from, until: formatDay(endsOn, language, 'withYear') }) : t(begun, { day: from }),
      rhythm: [
        t('clients.engagement.meetingsAre', { rhythm: lower(t(`app.rhythm.${meetingRhythm}`)) }),
        t('clients.engagement.updatesAre', { rhythm: lower(t(`app.rhythm.${updates}`)) }),
      ],
      wish:
        agreedInterval && agreedIntervalOn
          ? t(wishReviewOn(agreedIntervalOn) <= today ? 'clients.engagement.wishOld' : 'clients.engagement.wish', {
              day: formatDay(agreedIntervalOn, language, 'withYear'),
            })
          : null,
      state: [t(`clients.engagement.${kind}`), state].filter(Boolean).join(' · '),
    };
  };
}
