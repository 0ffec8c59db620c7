import { useTranslation } from 'react-i18next';
import type { Route } from '#shared/contract/route.ts';
import { PagesNav } from '../../app/PagesNav.tsx';
import { RouteLink } from '../../app/RouteLink.tsx';
import type { ScreenProps } from '../../app/screens.ts';
import { classes } from '../../ui/classes.ts';
import { LockIcon } from '../../ui/icons/icons.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { AnswerReports } from './AnswerReports.tsx';
import { ComplianceReport } from './ComplianceReport.tsx';
import { LongestReport } from './LongestReport.tsx';
import { MixReports } from './MixReports.tsx';
import { OwnValley } from './own/OwnValley.tsx';
import styles from './reports.module.css';

const css = classes(styles);

const PAGES = [
  { word: 'numbers', route: { view: 'reports' } },
  { word: 'own', route: { view: 'reports', page: 'own' } },
] as const satisfies readonly { word: string; route: Route }[];

/** One's own numbers, compared with nobody else's; and those that are about oneself. */
export function ReportsScreen({ route }: ScreenProps<'reports'>) {
  const { t } = useTranslation();
  const isOwn = route.page === 'own';
  return (
    <Page width="read">
      <PageHead
        title={t(isOwn ? 'reports.own.title' : 'reports.title')}
        detail={isOwn && <LockIcon />}
        lede={t(isOwn ? 'reports.own.lede' : 'reports.lede')}
        aside={
          !isOwn && (
            <RouteLink to={{ view: 'sheet', sheet: { kind: 'numbers' } }} look="plain">
              {t('rhythm.gaps.print')}
            </RouteLink>
          )
        }
      />
      <PagesNav label={t('reports.nav.label')} pages={PAGES.map(({ word, route: to }) => ({ word: t(`reports.nav.${word}`), route: to }))} />
      {isOwn ? <OwnValley /> : <Numbers />}
    </Page>
  );
}

function Numbers() {
  return (
    <div className={css('reports')}>
      <ComplianceReport />
      <LongestReport />
      <MixReports />
      <AnswerReports />
    </div>
  );
}
