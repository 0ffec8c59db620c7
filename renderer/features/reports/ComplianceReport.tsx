import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Table } from '../../ui/Table.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { CourseChart } from './CourseChart.tsx';
import { percentWords, shareWords } from './share-words.ts';
import styles from './reports.module.css';

const css = classes(styles);
/** Of the 90 days the table has one a week. */
const WEEK = 7;

/** On how many days nobody waited longer than agreed, and who waited most. */
export function ComplianceReport() {
  const { t } = useTranslation();
  const language = useLanguage();
  const numbers = useCall('rhythm.compliance', {});
  return (
    <Loaded of={numbers} lines={5}>
      {({ days, clients, mean, course, lowest }) => (
        <>
          <ChartFrame
            title={t('reports.compliance.title')}
            answer={
              mean === null ? (
                t('reports.compliance.empty')
              ) : (
                <>
                  <b>{t('reports.compliance.answer', { share: percentWords(mean, language) })}</b> {t('reports.compliance.how', { days, count: clients })}
                </>
              )
            }
            chart={mean === null ? null : <CourseChart course={course} all={t('reports.compliance.all')} />}
            table={
              <Table
                label={t('reports.compliance.title')}
                columns={[
                  { id: 'on', label: t('reports.column.day') },
                  { id: 'share', label: t('reports.compliance.share'), align: 'right' },
                ]}
              >
                {course
                  .filter((_, n) => (course.length - 1 - n) % WEEK === 0)
                  .map(({ on, share }) => (
                    <tr key={on}>
                      <td>{formatDay(on, language, 'withYear')}</td>
                      <td className="num">{share === null ? '–' : percentWords(share, language)}</td>
                    </tr>
                  ))}
              </Table>
            }
          />
          {lowest.length > 0 && (
            <p className={css('named')}>
              {t('reports.compliance.lowest')}{' '}
              {lowest.slice(0, 5).map(({ clientId, name, kept }, n) => (
                <span key={clientId}>
                  {n > 0 && ' · '}
                  <RouteLink to={{ view: 'client', id: clientId }}>{name}</RouteLink> {shareWords(t, language, kept)}
                </span>
              ))}
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}
