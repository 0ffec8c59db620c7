import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhaseView } from '#shared/contract/phases.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { PESSIMISM_SCORE, VALLEY_SCORE } from '#shared/domain/phases/decide.ts';
import type { Phase } from '#shared/domain/pipeline/facts.ts';
import { formatDay, formatDayNear } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { LockIcon } from '../../ui/icons/icons.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { WinsSection } from '../wins/WinsSection.tsx';
import { Curve, Weights } from './Curve.tsx';
import { NoteSigns } from './NoteSigns.tsx';
import { Overrule } from './Overrule.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './phases.module.css';
import { useAgree } from './use-phase-acts.ts';
import { Why } from './Why.tsx';

const css = classes({ ...lists, ...styles });

/** For the practitioner alone: where the relationship is assumed to stand and why, what was noticed, and what was won. */
export function PhasePanel({ clientId }: { readonly clientId: ClientId }) {
  const view = useCall('phases.ofClient', { clientId });
  return <Loaded of={view}>{(known) => <LoadedPhase clientId={clientId} view={known} />}</Loaded>;
}

type Props = { readonly clientId: ClientId; readonly view: PhaseView };

function LoadedPhase({ clientId, view }: Props) {
  const { t } = useTranslation();
  const { proposal, signals, history } = view;
  return (
    <div className={css('panel')}>
      <div className={css('columns')}>
        <section className={css('stack')}>
          <div>
            <SectionHead title={t('phases.title')} icon={LockIcon} />
            <p className={css('small')}>{t(proposal ? 'phases.private' : 'phases.none')}</p>
          </div>
          {proposal && <Standing clientId={clientId} view={view} proposal={proposal} />}
          {proposal && <Why clientId={clientId} signals={signals} />}
          {history.length > 0 && <History history={history} />}
        </section>
        <div className={css('stack')}>
          <WinsSection clientId={clientId} />
          {proposal && <NoteSigns clientId={clientId} />}
        </div>
      </div>
    </div>
  );
}

type StandingProps = Props & { readonly proposal: NonNullable<PhaseView['proposal']> };

function Standing({ clientId, view: { standing, signals, curve }, proposal }: StandingProps) {
  const { t } = useTranslation();
  const [isOverruling, setOverruling] = useState(false);
  const { agree, pending } = useAgree(clientId);
  const { assumed, paused, phase } = proposal;
  const shown = standing !== null && !proposal.asks ? standing.phase : phase;
  const name = t(`phases.name.${shown}`);
  const reason = useReason(
    proposal,
    signals.some(({ isAlarm }) => isAlarm),
  );
  const agrees = standing?.phase === phase && !proposal.asks;
  return (
    <div className={css('standing')}>
      <Curve phase={shown} label={t('phases.curve', { phase: name })} />
      <div>
        <p className={css('name')}>{name}</p>
        <p className={css('small')}>{useCounting(standing, proposal)}</p>
        <p>{t(`phases.meaning.${shown}`)}</p>
        <p className={css('small')}>
          {shown === phase && reason} {assumed && t('phases.assumed')} {paused && t('phases.paused')}
        </p>
        <div className={css('acts')}>
          {!agrees && shown === phase && (
            <Button kind={proposal.asks ? 'go' : 'plain'} pending={pending} onPress={agree}>
              {t('phases.agree')}
            </Button>
          )}
          <Button onPress={() => setOverruling(true)}>{t('phases.overrule')}</Button>
        </div>
      </div>
      <Weights curve={curve} label={t('phases.weights', { today: curve.at(-1) ?? 0, most: Math.max(0, ...curve) })} />
      {isOverruling && <Overrule clientId={clientId} proposed={shown} onClose={() => setOverruling(false)} />}
    </div>
  );
}

/** What counts and since when, and what is proposed beside it. */
function useCounting(standing: PhaseView['standing'], { asks, since, phase }: StandingProps['proposal']): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const near = (day: Day): string => formatDayNear(day, today, language);
  const named = (of: Phase): string => t(`phases.name.${of}`);
  const proposed = asks || standing === null ? t('phases.proposed', { day: near(since) }) : null;
  const counts =
    standing &&
    (standing.untilOn === null
      ? t('phases.counts', { day: near(standing.on) })
      : t('phases.countsUntil', { day: near(standing.untilOn), reason: standing.reason }));
  return [proposed, counts && proposed && standing.phase !== phase ? `${named(standing.phase)}: ${counts}` : counts].filter(Boolean).join(' · ');
}

/** Which line of the table decided; what was so when it began and is not so any more is said with its day. */
function useReason({ rule, score, since }: StandingProps['proposal'], hasAlarm: boolean): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const isPast = (rule === 'score' && score < VALLEY_SCORE) || (rule === 'signs' && score < PESSIMISM_SCORE) || (rule === 'alarm' && !hasAlarm);
  if (isPast) return t('phases.rule.before', { day: formatDayNear(since, today, language, 'long') });
  return t(`phases.rule.${rule}`, { score, valley: VALLEY_SCORE, pessimism: PESSIMISM_SCORE });
}

function History({ history }: Pick<PhaseView, 'history'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure title={t('phases.history.title')} isOpen={isOpen} onChange={setOpen}>
      <ul className={css('history')}>
        {history.map(({ to, on, untilOn, reason }, n) => (
          <li key={n}>
            <span>{formatDay(on, language, 'withYear')}</span>
            <span>
              {t(`phases.name.${to}`)} ·{' '}
              {untilOn === null ? t('phases.history.agreed') : t('phases.history.until', { day: formatDay(untilOn, language, 'withYear') })}
              {reason && ` · ${reason}`}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
