import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { formatDay, formatTime, localeOf } from '#shared/text/format.ts';
import { timeOf } from '#shared/time/day.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../app/start.tsx';
import { PageHead } from '../../ui/PageHead.tsx';

/** How far the clock in the head may be behind. */
const CLOCK_EVERY_MS = 30_000;

type Day = Pick<Output<'today.get'>, 'today' | 'now' | 'zone' | 'open'>;

/** The day, the time and how long the office is open; one sentence that answers the page, and a fainter rest. */
export function TodayHead({ day, answer, rest }: { readonly day: Day; readonly answer: string; readonly rest?: ReactNode }) {
  const language = useLanguage();
  const title = formatDay(day.today, language, 'weekday');
  return (
    <PageHead
      title={title.charAt(0).toLocaleUpperCase(localeOf(language)) + title.slice(1)}
      aside={<OpenUntil day={day} />}
      lede={
        <>
          <b>{answer}</b> {rest}
        </>
      }
    />
  );
}

function OpenUntil({ day: { zone, open, now: asked } }: { readonly day: Day }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const at = useCall('app.start', {}, { everyMs: CLOCK_EVERY_MS }).data?.now ?? asked;
  const now = formatTime(at, zone, language);
  if (!open) return t('today.open.closedDay', { now });
  const time = timeOf(at, zone);
  if (time < open.from) return t('today.open.from', { now, from: open.from, to: open.to });
  return t(time <= open.to ? 'today.open.until' : 'today.open.closed', { now, to: open.to });
}
