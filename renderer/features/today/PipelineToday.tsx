import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { DueLine } from '#shared/contract/pipeline.ts';
import { formatDayNear, formatTime } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { useRouter } from '../../app/router.tsx';
import { useLanguage } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { secondName } from '../clients/ClientName.tsx';
import { useDueDone, useDueWords } from '../pipeline/client/use-due.ts';
import { nameOf } from '../pipeline/move/move-words.ts';
import { useReopen } from '../pipeline/move/use-reopen.ts';
import { useDayWords } from '../sales/use-day-words.ts';
import styles from './today.module.css';

const css = classes(styles);
const SHOWN = 6;
/** A clock that runs out is late from that minute on. */
const FRESH_MS = 60_000;

type Answer = Output<'pipeline.today'>;
type Dated = Answer['lines'][number];
type Hold = Extract<Dated['line'], { kind: 'hold' }>;
type Closed = Answer['closed'][number];
type Item = { readonly dated: Dated } | { readonly closed: Closed };

/** What the pipeline asks for today: dated lines with one button each, and sales that ended by themselves. Nothing where there is none. */
export function PipelineToday() {
  const { t } = useTranslation();
  const { go } = useRouter();
  const [all, setAll] = useState(false);
  const answer = useCall('pipeline.today', {}, { everyMs: FRESH_MS }).data;
  if (!answer || answer.lines.length + answer.closed.length === 0) return null;
  const items: readonly Item[] = [...answer.closed.map((closed) => ({ closed })), ...answer.lines.map((dated) => ({ dated }))];
  const shown = all ? items : items.slice(0, SHOWN);
  const hidden = answer.total + answer.closed.length - shown.length;
  const whoIn = (item: Item): Dated | Closed => ('dated' in item ? item.dated : item.closed);
  return (
    <section className={css('pipeline')} aria-label={t('today.pipeline.list')}>
      <RowList
        label={t('today.pipeline.list')}
        items={shown}
        keyOf={(item) => ('dated' in item ? `${item.dated.line.kind} ${item.dated.line.id}` : `closed ${item.closed.clientId}`)}
        height={52}
        onOpen={(item) => go({ view: 'client', id: whoIn(item).clientId })}
      >
        {(item) => ('dated' in item ? <LineRow dated={item.dated} answer={answer} /> : <ClosedRow closed={item.closed} answer={answer} />)}
      </RowList>
      {(hidden > 0 || all) && items.length > SHOWN && (
        <div className={css('after')}>
          <LinkButton onPress={() => setAll(!all)}>{all ? t('today.hide') : t('today.pipeline.more', { count: hidden })}</LinkButton>
        </div>
      )}
    </section>
  );
}

function LineRow({ dated: { line, ...who }, answer }: { readonly dated: Dated; readonly answer: Answer }) {
  return line.kind === 'hold' ? <HoldRow line={line} who={who} answer={answer} /> : <DatedRow line={line} who={who} answer={answer} />;
}

type LineProps<Line> = { readonly line: Line; readonly who: Omit<Dated, 'line'>; readonly answer: Answer };

/** Nothing to tick: what is missing is their answer. */
function HoldRow({ line: { slotA, slotB, dueOn, dueAt }, who, answer: { today, zone } }: LineProps<Hold>) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const language = useLanguage();
  const days = useDayWords();
  const slot = (at: number): string => `${days.weekday(at)}, ${days.time(at)}`;
  const what = t(`today.pipeline.hold.${dueOn === today ? 'today' : 'tomorrow'}`, { a: slot(slotA), b: slot(slotB), time: formatTime(dueAt, zone, language) });
  const act = t('today.pipeline.theirAnswer');
  return (
    <Row
      kind={t('today.pipeline.kind.hold')}
      when={formatDayNear(dueOn, today, language)}
      what={what}
      who={who}
      button={
        <Button
          wide
          label={t('today.pipeline.doneFor', { done: act, what, name: nameOf(who) })}
          onPress={() => go({ view: 'sale', id: who.clientId, form: 'slots' })}
        >
          {act}
        </Button>
      }
    />
  );
}

function DatedRow({ line, who, answer: { today, zone } }: LineProps<DueLine>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const what = useDueWords()(line);
  const done = useDueDone();
  const isClock = line.kind === 'clock';
  const isBroken = isClock && line.clock === 'mine' && line.late;
  const day = line.dueOn === today ? t('today.pipeline.today') : formatDayNear(line.dueOn, today, language);
  const kind = isClock ? line.clock : line.kind;
  const word = t(kind === 'theirs' ? 'pipeline.due.answered' : 'pipeline.due.done');
  return (
    <Row
      kind={t(`today.pipeline.kind.${kind}`)}
      when={isClock && line.dueOn === today ? formatTime(line.dueAt, zone, language) : day}
      isBroken={isBroken}
      what={what}
      who={who}
      button={
        <Button wide label={t('today.pipeline.doneFor', { done: word, what, name: nameOf(who) })} onPress={() => void done(line)}>
          {word}
        </Button>
      }
    />
  );
}

function ClosedRow({ closed, answer: { today } }: { readonly closed: Closed; readonly answer: Answer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reopen = useReopen();
  return (
    <Row
      kind={t('today.pipeline.kind.closed')}
      when={formatDayNear(closed.on, today, language)}
      what={t('today.pipeline.closed', { outcome: t(`app.outcome.${closed.outcome}`) })}
      who={closed}
      button={
        <Button wide label={t('pipeline.closedList.reopenLabel', { name: nameOf(closed) })} onPress={() => void reopen(closed)}>
          {t('pipeline.closedList.reopen')}
        </Button>
      }
    />
  );
}

type RowProps = {
  readonly kind: string;
  readonly when: string;
  readonly isBroken?: boolean;
  readonly what: string;
  readonly who: Pick<Dated, 'personName' | 'name'>;
  readonly button: ReactNode;
};

/** The row of the drawing: kind and time, what and with whom, one button. */
function Row({ kind, when, isBroken = false, what, who, button }: RowProps) {
  const firm = secondName(who.name, who.personName);
  return (
    <div className={css('row', 'dated')}>
      <div className={css('kind')}>
        <span className={css('what')}>{kind}</span>
        <span className={css(isBroken && 'broken')}>{when}</span>
      </div>
      <div className={css('text')}>
        <div className={css('who')}>
          <b>{what}</b>
        </div>
        <div className={css('why')}>
          <span className={css('reason')}>
            {nameOf(who)}
            {firm && <span className={css('firm')}>{` · ${firm}`}</span>}
          </span>
        </div>
      </div>
      {button}
    </div>
  );
}
