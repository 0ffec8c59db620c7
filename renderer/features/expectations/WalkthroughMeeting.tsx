import { useTranslation } from 'react-i18next';
import type { SheetView } from '#shared/contract/expectations.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useDayWords } from '../sales/use-day-words.ts';

/** When it is talked through, or the way to plan that. */
export function WalkthroughMeeting({ sheet: { clientId, engagementId } }: { readonly sheet: SheetView }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const meetings = useCall('meetings.ofClient', { clientId }).data;
  if (!meetings) return null;
  const planned = meetings.next.find(({ type }) => type === 'walkthrough');
  if (planned)
    return (
      <RouteLink look="plain" to={{ view: 'meeting', id: planned.id }}>
        {t('expectations.acts.planned', { day: words.weekday(planned.at), time: words.time(planned.at) })}
      </RouteLink>
    );
  return (
    <RouteLink look="plain" to={{ view: 'meeting-new', id: clientId, type: 'walkthrough', engagement: engagementId }}>
      {t('expectations.acts.plan')}
    </RouteLink>
  );
}
