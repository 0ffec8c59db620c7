import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallsView } from '#shared/contract/calls.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { useRouter } from '../../app/router.tsx';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { ClientLink } from '../clients/ClientLink.tsx';
import { RhythmNav } from '../rhythm/RhythmNav.tsx';
import { useDayWords } from '../sales/use-day-words.ts';
import lists from '../rhythm/lists.module.css';
import styles from './calls.module.css';
import { HourFields, useWeekdayName } from './HourFields.tsx';

const css = classes({ ...lists, ...styles });

/** The weekly hour of calls that ask for nothing: when it is, and who is on its list. */
export function CallsPage() {
  const { t } = useTranslation();
  const calls = useCall('calls.get', {});
  return (
    <Page width="read">
      <PageHead title={t('calls.title')} lede={t('calls.lede')} />
      <RhythmNav />
      <Loaded of={calls} lines={8}>
        {(view) => (
          <>
            <Missed view={view} />
            <Hour view={view} />
            <List view={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Missed({ view: { missed, otherWeekday, settings } }: { readonly view: CallsView }) {
  const { t } = useTranslation();
  const nameOf = useWeekdayName();
  const plan = useAct('calls.plan');
  if (!settings || missed < 2) return null;
  return (
    <div className={css('warn', 'acts', 'offer')}>
      <span>{t('calls.missed', { count: missed })}</span>
      {otherWeekday !== null && (
        <>
          <span>{t('calls.other', { weekday: nameOf(otherWeekday) })}</span>
          <Button size="small" onPress={() => void plan.run({ block: { ...settings, weekday: otherWeekday } }, { done: t('calls.saved') })}>
            {t('calls.take', { weekday: nameOf(otherWeekday) })}
          </Button>
        </>
      )}
    </div>
  );
}

function Hour({ view: { settings, next } }: { readonly view: CallsView }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const [isOpen, setOpen] = useState(false);
  const facts = next && [
    t('calls.next', { day: words.weekday(next.startsAt), time: words.time(next.startsAt), count: next.minutes }),
    next.moved && t('calls.moved'),
  ];
  return (
    <section className={css('section')}>
      <SectionHead title={t('calls.when')} />
      <div className={css('acts')}>
        <span>{facts ? facts.filter(Boolean).join(' · ') : t('calls.none')}</span>
        <Button size="small" onPress={() => setOpen(true)}>
          {t(settings ? 'calls.change' : 'calls.set')}
        </Button>
      </div>
      {isOpen && <HourFields settings={settings} onDone={() => setOpen(false)} />}
    </section>
  );
}

function List({ view }: { readonly view: CallsView }) {
  const { t, i18n } = useTranslation();
  const { list, size, averageMinutes, running, cards } = view;
  if (list.length === 0 && running) return <Done running={running} />;
  if (list.length === 0) return <EmptyState title={t('calls.empty')}>{t('calls.emptyText')}</EmptyState>;
  const average = averageMinutes === null ? null : t('calls.average', { minutes: Math.max(1, Math.round(averageMinutes)) });
  const names = new Intl.ListFormat(i18n.language, { type: 'unit' }).format(cards.map(({ name }) => name));
  return (
    <section className={css('section')}>
      <SectionHead title={t('calls.list')} aside={<Begin view={view} />} />
      <p className={css('small')}>{[t('calls.names', { count: size }), average].filter(Boolean).join(' ')}</p>
      <ol className={css('rows')} aria-label={t('calls.list')}>
        {list.map((line) => (
          <Line key={line.clientId} line={line} />
        ))}
      </ol>
      {cards.length > 0 && <p className={css('small')}>{t('calls.cards', { names })}</p>}
    </section>
  );
}

/** Everybody on the list was called, and the hour is not over yet. */
function Done({ running: { id, made, talked } }: { readonly running: NonNullable<CallsView['running']> }) {
  const { t } = useTranslation();
  const end = useAct('calls.end');
  const act = (
    <Button kind="go" pending={end.pending} onPress={() => void end.run({ blockId: id })}>
      {t('calls.now.end')}
    </Button>
  );
  return (
    <EmptyState title={t('calls.now.over')} actions={act}>
      {t('calls.now.overText', { count: made, talked })}
    </EmptyState>
  );
}

function Begin({ view: { running } }: { readonly view: CallsView }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const begin = useAct('calls.begin');
  const start = async (): Promise<void> => {
    if (await begin.run({})) go({ view: 'calling' });
  };
  return (
    <div className={css('acts')}>
      <RouteLink to={{ view: 'sheet', sheet: { kind: 'calls' } }} look="plain">
        {t('calls.print')}
      </RouteLink>
      <Button kind="go" pending={begin.pending} onPress={() => void start()}>
        {t(running ? 'calls.goOn' : 'calls.begin')}
      </Button>
    </div>
  );
}

function Line({ line }: { readonly line: CallsView['list'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const { phone, topic, lastSpokenOn } = line;
  return (
    <li className={css('row', 'call')}>
      <div>
        <ClientLink client={line} />
      </div>
      <span>{phone ?? <span className={css('small')}>{t('calls.noNumber')}</span>}</span>
      <div className={css('small')}>
        {lastSpokenOn === null ? t('calls.never') : t('calls.spoken', { day: formatDayNear(lastSpokenOn, today, language) })}
        {topic && <div>{topic}</div>}
      </div>
    </li>
  );
}
