import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useRouter } from '../../app/router.tsx';
import { useLanguage } from '../../app/start.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { Table } from '../../ui/Table.tsx';
import { BarRows } from './BarRows.tsx';
import { ChartFrame } from './ChartFrame.tsx';

type Longest = Output<'rhythm.longest'>['longest'];
type Props = { readonly longest: Longest };

/** Whose silence was the longest within a year, each beside what was agreed. */
export function LongestReport() {
  const { t } = useTranslation();
  const numbers = useCall('rhythm.longest', {});
  return (
    <Loaded of={numbers} lines={5}>
      {({ longest }) => (
        <ChartFrame
          title={t('reports.longest.title')}
          answer={longest[0] ? <Answer first={longest[0]} /> : t('reports.longest.empty')}
          chart={longest.length > 0 ? <LongestChart longest={longest} /> : null}
          table={<LongestTable longest={longest} />}
        />
      )}
    </Loaded>
  );
}

function Answer({ first: { gapDays, lasts, name, since, until } }: { readonly first: Longest[number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [from, to] = [formatDay(since, language, 'withYear'), formatDay(until, language, 'withYear')];
  return (
    <>
      <b>{t('app.days', { count: gapDays })}</b> {t(lasts ? 'reports.longest.lasts' : 'reports.longest.answer', { name, from, to })}
    </>
  );
}

function LongestChart({ longest }: Props) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const rows = longest.map(({ clientId, name, gapDays, targetDays, band }) => ({
    id: String(clientId),
    label: name,
    value: gapDays,
    band,
    target: targetDays,
    said: t('reports.longest.said', { days: gapDays, count: targetDays }),
  }));
  const end = Math.max(1, ...longest.map((it) => Math.max(it.gapDays, it.targetDays)));
  return <BarRows rows={rows} end={end} onOpen={(id) => go({ view: 'client', id: Number(id) })} />;
}

function LongestTable({ longest }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      label={t('reports.longest.title')}
      columns={[
        { id: 'client', label: t('rhythm.gaps.column.client') },
        { id: 'band', label: t('rhythm.gaps.column.band') },
        { id: 'days', label: t('rhythm.gaps.column.days'), align: 'right' },
        { id: 'from', label: t('reports.column.from') },
        { id: 'to', label: t('reports.column.to') },
      ]}
    >
      {longest.map((it) => (
        <tr key={it.clientId}>
          <td>
            <RouteLink to={{ view: 'client', id: it.clientId }}>{it.name}</RouteLink>
          </td>
          <td>
            <StatusBadge tone={it.band} bare>
              {t(`app.band.${it.band}`)}
            </StatusBadge>
          </td>
          <td className="num">{t('reports.longest.said', { days: it.gapDays, count: it.targetDays })}</td>
          <td>{formatDay(it.since, language, 'withYear')}</td>
          <td>{it.lasts ? t('reports.column.today') : formatDay(it.until, language, 'withYear')}</td>
        </tr>
      ))}
    </Table>
  );
}
