import { useTranslation } from 'react-i18next';
import type { ServiceChoice } from '#shared/contract/messages.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import type { Choice } from '../../ui/Option.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './messages.module.css';
import type { Drafting } from './use-drafting.ts';

const css = classes(styles);
const NONE = 'none';

/** At most one service, and only where the rules allow it; those that rest are named with their day. */
export function ServicePicker({ drafting: { kind, composed, written, chooseService } }: { readonly drafting: Drafting }) {
  const { t } = useTranslation();
  const resting = useResting();
  if (kind !== 'update' && kind !== 'no-news') return null;
  if (composed.hintStop) return <p className={css('small')}>{t(`messages.service.stop.${composed.hintStop}`)}</p>;
  if (composed.services.length === 0) {
    return (
      <p className={css('small')}>
        {t('messages.service.empty')} <RouteLink to={{ view: 'settings', page: 'services' }}>{t('messages.service.edit')}</RouteLink>
      </p>
    );
  }
  const open = composed.services.filter(({ id, offer }) => offer.state === 'open' || id === written.serviceId);
  const closed = composed.services.filter((service) => !open.includes(service));
  const options: readonly Choice[] = [
    { value: NONE, label: t('messages.service.none') },
    ...open.map(choiceOf(t('messages.service.fits', { when: '{when}' }))),
  ];
  return (
    <div className={css('stack')}>
      <Select
        label={t('messages.service.choose')}
        options={options}
        value={written.serviceId === null ? NONE : String(written.serviceId)}
        onChange={(value) => chooseService(value === NONE ? null : Number(value))}
      />
      {closed.length > 0 && <p className={css('small')}>{closed.map(resting).join(' · ')}</p>}
    </div>
  );
}

function choiceOf(fits: string): (service: ServiceChoice) => Choice {
  return ({ id, name, fitsWhen, priceHint }) => {
    const detail = [fitsWhen && fits.replace('{when}', fitsWhen), priceHint].filter(Boolean).join(' · ');
    return { value: String(id), label: name, ...(detail && { detail }) };
  };
}

function useResting(): (service: ServiceChoice) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  return ({ name, offer }) => {
    if (offer.state !== 'resting') return `${name}: ${t('messages.service.refused')}`;
    return `${name}: ${t('messages.service.resting', { day: formatDayNear(offer.until, today, language) })}`;
  };
}
