import { useTranslation } from 'react-i18next';
import type { RequestView } from '#shared/contract/requests.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PlusIcon } from '../../ui/icons/icons.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './requests.module.css';
import { useNextWords } from './use-next-words.ts';

const css = classes({ ...lists, ...styles });

type Props = { readonly clientId: number; readonly engagementId: number | null };

/** The request lists of a client, or of one piece of work: what is open on top. */
export function RequestsPanel({ clientId, engagementId }: Props) {
  const requests = useCall('requests.ofClient', { clientId, engagementId });
  return (
    <Loaded of={requests} lines={6}>
      {(views) => <LoadedRequests clientId={clientId} engagementId={engagementId} views={views} />}
    </Loaded>
  );
}

function LoadedRequests({ clientId, engagementId, views }: Props & { readonly views: readonly RequestView[] }) {
  const { t } = useTranslation();
  const write = (
    <RouteLink to={{ view: 'request-new', id: clientId, ...(engagementId !== null && { engagement: engagementId }) }} look="plain" icon={PlusIcon}>
      {t('requests.new')}
    </RouteLink>
  );
  if (views.length === 0)
    return (
      <div className={css('panel')}>
        <EmptyState title={t('requests.none')} actions={write}>
          {t('requests.noneText')}
        </EmptyState>
      </div>
    );
  const [open, closed] = [views.filter(({ closedAt }) => closedAt === null), views.filter(({ closedAt }) => closedAt !== null)];
  return (
    <div className={css('panel')}>
      <section className={css('section')}>
        <SectionHead title={t('requests.open')} aside={write} />
        {open.length === 0 && <p className={css('small')}>{t('requests.nothingOpen')}</p>}
        <Lines views={open} label={t('requests.open')} />
      </section>
      {closed.length > 0 && (
        <section className={css('section')}>
          <SectionHead title={t('requests.closed')} />
          <Lines views={closed} label={t('requests.closed')} />
        </section>
      )}
    </div>
  );
}

function Lines({ views, label }: { readonly views: readonly RequestView[]; readonly label: string }) {
  return (
    <ul className={css('rows')} aria-label={label}>
      {views.map((view) => (
        <Line key={view.id} view={view} />
      ))}
    </ul>
  );
}

function Line({ view }: { readonly view: RequestView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const next = useNextWords(view.next);
  const wanted = view.items.filter(({ waivedOn }) => waivedOn === null);
  const came = wanted.filter(({ receivedOn }) => receivedOn !== null).length;
  return (
    <li className={css('line')}>
      <div className={css('words')}>
        <RouteLink look="name" to={{ view: 'request', id: view.id }}>
          {view.title}
        </RouteLink>
        <div className={css('small')}>
          {[view.period, view.dueOn && t('requests.due', { date: formatDayNear(view.dueOn, today, language, 'long') })].filter(Boolean).join(' · ')}
        </div>
      </div>
      <div className={css('count')}>
        {t('requests.came', { came, count: wanted.length })}
        <div className={css('small')}>{view.closedAt === null ? next : t(`requests.traffic.${view.traffic}`)}</div>
      </div>
    </li>
  );
}
