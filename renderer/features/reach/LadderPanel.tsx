import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { LadderView } from '#shared/contract/reach.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { BEFORE_AGREEMENT } from '#shared/domain/pipeline/transitions.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
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
  const day = (on: LadderView['askedOn']): string => formatDay(on, language, 'long');
  const isProspect = BEFORE_AGREEMENT.includes(client.stage) || client.stage === 'agreement';
  return (
    <section className={css('ladder')} aria-labelledby={id}>
      <header className={css('head')}>
        <h2 id={id}>{t('reach.ladder.title', { what: t(`reach.ladder.matter.${ladder.matter}`, { what: ladder.what }) })}</h2>
        <p>{t('reach.ladder.until', { day: day(ladder.endsOn) })}</p>
      </header>
      <LadderSteps ladder={ladder} />
      <Standing {...props} isProspect={isProspect} endsOn={day(ladder.endsOn)} />
    </section>
  );
}

type StandingProps = Props & { readonly isProspect: boolean; readonly endsOn: string };

function Standing({ client, ladder: { now }, phone, email, isProspect, endsOn }: StandingProps) {
  const { t } = useTranslation();
  switch (now.state) {
    case 'climbing':
      return <NextStep client={client} step={now} phone={phone} email={email} purpose={isProspect ? 'sales' : 'ask'} />;
    case 'bounced':
      return <p className={css('line')}>{t('reach.ladder.bounced')}</p>;
    case 'waiting':
      return <p className={css('line')}>{t(isProspect ? 'reach.ladder.waiting' : 'reach.ladder.waitingClient', { day: endsOn })}</p>;
    case 'ended':
      return <p className={css('line')}>{t(`reach.ladder.${now.as}`)}</p>;
    default:
      return assertNever(now);
  }
}
