import { useTranslation } from 'react-i18next';
import type { Route } from '#shared/contract/route.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './messages.module.css';

const css = classes(styles);

type Props = { readonly id: number; readonly round: readonly number[] };

/** How far one is with those who are written to in turn, and the ways on without a word and back. */
export function RoundLine({ id, round }: Props) {
  const { t } = useTranslation();
  return (
    <p className={css('round')}>
      <b>{t('messages.round.place', { at: round.indexOf(id) + 1, of: round.length })}</b>
      <span className={css('hint')}>{t('messages.round.hint')}</span>
      <RouteLink to={nextInRound(id, round)}>{t('messages.round.skip')}</RouteLink>
      <RouteLink to={{ view: 'triage' }}>{t('messages.round.leave')}</RouteLink>
    </p>
  );
}

/** An update to the next one; behind the last one lies Today. */
export function nextInRound(id: number, round: readonly number[]): Route {
  const next = round[round.indexOf(id) + 1];
  return next === undefined ? { view: 'today' } : { view: 'compose', id: next, kind: 'update', round: [...round] };
}
