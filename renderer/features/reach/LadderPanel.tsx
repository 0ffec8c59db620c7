import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { LadderView } from '#shared/contract/reach.ts';
import type { ClientId, ClockId } from '#shared/domain/ids.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { BEFORE_AGREEMENT } from '#shared/domain/pipeline/transitions.ts';
import { formatDay } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { AskedQuestion } from '../clocks/AskedQuestion.tsx';
import { useClockWords } from '../clocks/use-clock-words.ts';
import { LadderSteps } from './LadderSteps.tsx';
import { NextStep } from './NextStep.tsx';
import styles from './reach.module.css';

const css = classes(styles);

/** The way back from a silence: what was asked and tried, and the next step with its number and its words. Nothing when nobody owes an answer. */
export function LadderPanel({ client }: { readonly client: ClientView }) {
  const reach = useCall('reach.get', { clientId: client.id }).data;
  if (!reach?.ladder) return null;
  return <Panel client={client} ladder={reach.ladder} phone={reach.phone} email={reach.email} />;
}

type Props = { readonly client: ClientView; readonly ladder: LadderView; readonly phone: string | null; readonly email: string | null };

function Panel(props: Props) {
  const { client, ladder } = props;
  const { t } = useTranslation();
  const id = useId();
  const language = useLanguage();
  const day = (on: Day): string => formatDay(on, language, 'long');
  const [isTalked, setTalked] = useState(false);
  const what = useClockWords().question(ladder);
  const isProspect = BEFORE_AGREEMENT.includes(client.stage) || client.stage === 'agreement';
  return (
    <section className={css('ladder')} aria-labelledby={id}>
      <header className={css('head')}>
        <h2 id={id}>{t(ladder.now.state === 'stopped' ? 'clocks.asked.question' : 'reach.ladder.title', { what })}</h2>
        {ladder.endsOn && <p>{t('reach.ladder.until', { day: day(ladder.endsOn) })}</p>}
      </header>
      <LadderSteps ladder={ladder} />
      <Standing {...props} isProspect={isProspect} day={day} isTalked={isTalked} onTalked={() => setTalked(true)} />
    </section>
  );
}

type StandingProps = Props & {
  readonly isProspect: boolean;
  readonly day: (on: Day) => string;
  /** Their talk was written down here and now. */
  readonly isTalked: boolean;
  readonly onTalked: () => void;
};

function Standing({ client, ladder: { now, clockId, endsOn }, phone, email, isProspect, day, isTalked, onTalked }: StandingProps) {
  const { t } = useTranslation();
  switch (now.state) {
    case 'climbing':
      return <NextStep client={client} step={now} phone={phone} email={email} purpose={isProspect ? 'sales' : 'ask'} onTalked={onTalked} />;
    case 'bounced':
      return <p className={css('line')}>{t('reach.ladder.bounced')}</p>;
    case 'waiting':
      return <p className={css('line')}>{t(isProspect ? 'reach.ladder.waiting' : 'reach.ladder.waitingClient', { day: endsOn ? day(endsOn) : '' })}</p>;
    case 'ended':
      return <p className={css('line')}>{t(`reach.ladder.${now.as}`)}</p>;
    case 'stopped':
      return (
        <>
          <p className={css('line', 'above')}>{t(`reach.ladder.${now.because}`, { day: day(now.on) })}</p>
          <Open clientId={client.id} clockId={clockId} autoFocus={isTalked} />
        </>
      );
    default:
      return assertNever(now);
  }
}

/** The question after which they were in touch, with what can have become of it. */
function Open({ clientId, clockId, autoFocus }: { readonly clientId: ClientId; readonly clockId: ClockId; readonly autoFocus: boolean }) {
  const clock = useCall('clocks.ofClient', { clientId }).data?.theirs.find(({ id }) => id === clockId);
  return clock ? <AskedQuestion key={clock.id} clock={clock} autoFocus={autoFocus} /> : null;
}
