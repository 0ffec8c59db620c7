import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { ASKS_TO_NEWS_LIMIT, VOICE_TARGET } from '#shared/domain/statistics/mix.ts';
import { shareOf } from '#shared/domain/statistics/share.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useRouter } from '../../app/router.tsx';
import { useLanguage } from '../../app/start.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Table } from '../../ui/Table.tsx';
import { BarRows } from './BarRows.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { shareWords } from './share-words.ts';

/** Who hears hardly anything but requests, and how much of the news is spoken. */
export function MixReports() {
  const numbers = useCall('rhythm.mix', {});
  return (
    <Loaded of={numbers} lines={5}>
      {(mix) => (
        <>
          <AsksReport numbers={mix} />
          <VoiceReport numbers={mix} />
        </>
      )}
    </Loaded>
  );
}

type Props = { readonly numbers: Output<'rhythm.mix'> };

function AsksReport({ numbers: { days, mix, onlyRequests, named } }: Props) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const ratios = named.map(({ asks, informing }) => (informing === 0 ? asks : asks / informing));
  const isEmpty = mix.asks + mix.informing === 0;
  const words = (asks: number, informing: number): string => t('reports.asks.said', { asks, count: informing });
  return (
    <ChartFrame
      title={t('reports.asks.title')}
      answer={
        isEmpty ? (
          t('reports.asks.empty')
        ) : (
          <>
            <b>{onlyRequests === 0 ? t('reports.asks.nobody') : t('reports.asks.answer', { count: onlyRequests })}</b>{' '}
            {t('reports.asks.how', { days, asks: mix.asks, count: mix.informing })}
          </>
        )
      }
      chart={
        named.length === 0 ? null : (
          <BarRows
            rows={named.map(({ clientId, name, asks, informing }, n) => ({
              id: String(clientId),
              label: name,
              value: ratios[n]!,
              said: words(asks, informing),
            }))}
            end={Math.max(ASKS_TO_NEWS_LIMIT * 2, ...ratios)}
            target={{ value: ASKS_TO_NEWS_LIMIT, label: t('reports.asks.limit') }}
            onOpen={(id) => go({ view: 'client', id: Number(id) })}
          />
        )
      }
      table={
        <Table
          label={t('reports.asks.title')}
          columns={[
            { id: 'client', label: t('rhythm.gaps.column.client') },
            { id: 'asks', label: t('reports.asks.asks'), align: 'right' },
            { id: 'news', label: t('reports.asks.news'), align: 'right' },
          ]}
        >
          {named.map(({ clientId, name, asks, informing }) => (
            <tr key={clientId}>
              <td>
                <RouteLink to={{ view: 'client', id: clientId }}>{name}</RouteLink>
              </td>
              <td className="num">{asks}</td>
              <td className="num">{informing}</td>
            </tr>
          ))}
        </Table>
      }
    />
  );
}

function VoiceReport({ numbers: { days, voice } }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const share = shareOf(voice);
  const rows = [
    { id: 'voice', label: t('reports.voice.spoken'), value: share ?? 0, said: shareWords(t, language, voice) },
    { id: 'written', label: t('reports.voice.written'), value: 1 - (share ?? 0), said: shareWords(t, language, { part: voice.of - voice.part, of: voice.of }) },
  ];
  return (
    <ChartFrame
      title={t('reports.voice.title')}
      answer={
        share === null ? (
          t('reports.voice.empty')
        ) : (
          <>
            <b>{shareWords(t, language, voice)}</b> {t('reports.voice.how', { days })}
          </>
        )
      }
      chart={share === null ? null : <BarRows rows={rows} end={1} target={{ value: VOICE_TARGET, label: t('reports.voice.target') }} />}
      table={<SharesTable label={t('reports.voice.title')} rows={rows} />}
    />
  );
}

type TableProps = { readonly label: string; readonly rows: readonly { readonly id: string; readonly label: string; readonly said: string }[] };

/** What the bars say, in words. */
export function SharesTable({ label, rows }: TableProps) {
  const { t } = useTranslation();
  return (
    <Table
      label={label}
      columns={[
        { id: 'what', label: t('reports.column.what') },
        { id: 'share', label: t('reports.column.share'), align: 'right' },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td>{row.label}</td>
          <td className="num">{row.said}</td>
        </tr>
      ))}
    </Table>
  );
}
