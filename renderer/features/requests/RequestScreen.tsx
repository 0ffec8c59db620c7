import { useTranslation } from 'react-i18next';
import type { RequestView } from '#shared/contract/requests.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useRouter } from '../../app/router.tsx';
import type { ScreenProps } from '../../app/screens.ts';
import { useLanguage } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { useLogSubject } from '../interactions/use-log.ts';
import lists from '../rhythm/lists.module.css';
import { useDayWords } from '../sales/use-day-words.ts';
import { NextAsk } from './NextAsk.tsx';
import { RequestForm } from './RequestForm.tsx';
import { RequestItems } from './RequestItems.tsx';
import styles from './requests.module.css';

const css = classes({ ...lists, ...styles });

/** One list: what is asked for, what came, and what may be asked next. */
export function RequestScreen({ route: { id, edit } }: ScreenProps<'request'>) {
  const { t } = useTranslation();
  const request = useCall('requests.get', { id });
  if (request.error?.code === 'not-found')
    return (
      <Page width="read">
        <PageHead title={t('requests.title')} />
        <EmptyState title={t('requests.gone')} actions={<RouteLink to={{ view: 'clients' }}>{t('requests.toClients')}</RouteLink>}>
          {t('requests.noneText')}
        </EmptyState>
      </Page>
    );
  return (
    <Page width="read">
      <Loaded of={request} lines={8}>
        {(view) => (edit ? <EditRequest view={view} /> : <LoadedRequest view={view} />)}
      </Loaded>
    </Page>
  );
}

function EditRequest({ view }: { readonly view: RequestView }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('requests.edit')} detail={view.clientName} />
      <RequestForm clientId={view.clientId} view={view} />
    </>
  );
}

function LoadedRequest({ view }: { readonly view: RequestView }) {
  const { t } = useTranslation();
  useLogSubject(view.clientId);
  return (
    <>
      <PageHead
        title={view.title}
        detail={
          <RouteLink look="name" to={{ view: 'client', id: view.clientId }} label={t('requests.back', { name: view.clientName })}>
            {view.clientName}
          </RouteLink>
        }
        aside={<More view={view} />}
      />
      <Dates view={view} />
      {view.closedAt === null && <NextAsk view={view} />}
      <RequestItems view={view} />
      {view.asks.length > 0 && <Asks view={view} />}
    </>
  );
}

function Dates({ view }: { readonly view: RequestView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const date = (on: NonNullable<RequestView['dueOn']>): string => formatDay(on, language, 'long');
  const lines = [
    view.period,
    view.dueOn && t('requests.due', { date: date(view.dueOn) }),
    view.restByOn && t('requests.restBy', { date: date(view.restByOn) }),
    view.statutoryOn && t('requests.lawOn', { date: date(view.statutoryOn) }),
    t(`requests.traffic.${view.traffic}`),
  ];
  return <p className={css('lede')}>{lines.filter(Boolean).join(' · ')}</p>;
}

function More({ view }: { readonly view: RequestView }) {
  const { t } = useTranslation();
  const { go, replace } = useRouter();
  const close = useAct('requests.close');
  const next = useAct('requests.next');
  const { id, clientId, sentAt, closedAt, repeats } = view;
  const goOn = async (): Promise<void> => {
    const made = await next.run({ id }, { done: t('requests.nextMade'), undo: 'step' });
    if (made) go({ view: 'request', id: made.id });
  };
  const closeIt = async (): Promise<void> => {
    const done = await close.run({ id }, { done: t(sentAt === null ? 'requests.removed' : 'requests.closedDone'), undo: 'step' });
    if (done && sentAt === null) replace({ view: 'client', id: clientId });
  };
  const print = { id: 'print', label: t('requests.sheet.print'), onAction: () => go({ view: 'sheet', sheet: { kind: 'request-list', listId: id } }) };
  const open = { id: 'open', label: t('requests.sheet.printOpen'), onAction: () => go({ view: 'sheet', sheet: { kind: 'outstanding', clientId } }) };
  const edit = { id: 'edit', label: t('requests.editAct'), onAction: () => go({ view: 'request', id, edit: true }) };
  const end = { id: 'close', label: t(sentAt === null ? 'requests.remove' : 'requests.close'), onAction: () => void closeIt(), hard: true };
  return (
    <Menu
      label={t('requests.more')}
      entries={[
        ...(closedAt === null ? [edit] : []),
        print,
        open,
        ...(repeats === 'once' ? [] : [{ id: 'next', label: t('requests.next'), onAction: () => void goOn() }]),
        ...(closedAt === null ? [end] : []),
      ]}
    />
  );
}

function Asks({ view }: { readonly view: RequestView }) {
  const { t } = useTranslation();
  const words = useDayWords();
  return (
    <section className={css('section')}>
      <SectionHead title={t('requests.asks')} />
      <ul className={css('rows')} aria-label={t('requests.asks')}>
        {view.asks.map((ask) => (
          <li key={ask.id} className={css('line')}>
            <div className={css('words')}>
              <RouteLink to={{ view: 'sheet', sheet: { kind: 'request-list', listId: ask.id } }}>
                {t(`requests.mode.${ask.mode}`, { count: ask.items })}
              </RouteLink>
            </div>
            <div className={css('small')}>
              {words.day(ask.sentAt)}, {words.time(ask.sentAt)} · {t(`interactions.channel.${ask.channel}`)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
