import type { EngagementFields } from '#shared/domain/engagement.ts';
import type { Language } from '#shared/domain/language.ts';
import { textIn } from '#shared/text/index.ts';
import type { Day } from '#shared/time/day.ts';

/** What a client in an engaged stage gets when nothing else is said: recurring work, meetings ad hoc. */
export function firstEngagement(startedOn: Day, language: Language): EngagementFields {
  const title = textIn(language).t('clients.engagement.firstTitle');
  return { title, kind: 'recurring', startedOn, endsOn: null, meetingRhythm: 'ad_hoc', agreedInterval: null };
}
