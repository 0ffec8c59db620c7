import { useTranslation } from 'react-i18next';
import { RouteLink } from '../../app/RouteLink.tsx';
import { classes } from '../../ui/classes.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { AnswerReports } from './AnswerReports.tsx';
import { ComplianceReport } from './ComplianceReport.tsx';
import { LongestReport } from './LongestReport.tsx';
import { MixReports } from './MixReports.tsx';
import styles from './reports.module.css';

const css = classes(styles);

/** One's own numbers, compared with nobody else's. */
export function ReportsScreen() {
  const { t } = useTranslation();
  return (
    <Page width="read">
      <PageHead
        title={t('reports.title')}
        lede={t('reports.lede')}
        aside={
          <RouteLink to={{ view: 'sheet', sheet: { kind: 'numbers' } }} look="plain">
            {t('rhythm.gaps.print')}
          </RouteLink>
        }
      />
      <Numbers />
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
