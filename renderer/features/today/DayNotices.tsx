import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { formatDay } from '#shared/text/format.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage } from '../../app/start.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './today.module.css';

const css = classes(styles);

type Day = Output<'today.get'>;

/** What this day has beside its lines: a pile to sort, the last hours of the week, or its first day. */
export function DayNotices({ day }: { readonly day: Day }) {
  const { pile, closing, weekBegins } = day;
  if (!pile && !closing && !weekBegins) return null;
  return (
    <div className={css('notices')}>
      {pile && <Pile day={day} />}
      {closing && <Closing closing={closing} />}
      {weekBegins && <WeekBegins />}
    </div>
  );
}

/** Offered, never forced: the ordinary list stands below. */
function Pile({ day: { back, total } }: { readonly day: Day }) {
  const { t } = useTranslation();
  return (
    <Banner
      actions={
        <RouteLink to={{ view: 'triage' }} look="plain">
          {t('today.triage.open')}
        </RouteLink>
      }
    >
      {t(back ? 'today.triage.offerBack' : 'today.triage.offerMany', { count: total })}
    </Banner>
  );
}

/** Before one closes for the week: what runs out before one is back at the desk (spec 2.25). */
function Closing({ closing: { promises, opensOn } }: { readonly closing: NonNullable<Day['closing']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const date = formatDay(opensOn, language, 'weekday');
  if (promises === 0) return <Banner>{t('today.closing.none', { date })}</Banner>;
  return (
    <Banner
      actions={
        <RouteLink to={{ view: 'sheet', sheet: { kind: 'before-close', absenceId: null } }} look="plain">
          {t('sheets.kind.before-close')}
        </RouteLink>
      }
    >
      {t('today.closing.some', { count: promises, date })}
    </Banner>
  );
}

/** The first working day: who is where in the pipeline, and who is rung this week (spec 2.25). */
function WeekBegins(): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className={css('week')} aria-label={t('today.week.label')}>
      <span>{t('today.week.begins')}</span>
      <RouteLink to={{ view: 'pipeline' }}>{t('app.rail.pipeline')}</RouteLink>
      <RouteLink to={{ view: 'calls' }}>{t('today.week.calls')}</RouteLink>
    </nav>
  );
}
