import { useEffect, useRef } from 'react';
import { useLandmark } from 'react-aria/useLandmark';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#shared/time/clock.ts';
import { classes } from '../../ui/classes.ts';
import { ContactOffer } from './ContactOffer.tsx';
import styles from './offers.module.css';
import type { Followed } from './use-log.ts';

const css = classes(styles);

/** A link that was followed, and when. */
export type Offer = Followed & { readonly at: Instant };

type Props = { readonly offers: readonly Offer[]; readonly onAnswered: (offer: Offer) => void };

/** What links have started and nobody has logged yet; stays until it is answered and is in nobody's way. F6 leads here. */
export function ContactOffers({ offers, onAnswered }: Props) {
  return offers.length === 0 ? null : <Region offers={offers} onAnswered={onAnswered} />;
}

function Region({ offers, onAnswered }: Props) {
  const { t } = useTranslation();
  const region = useRef<HTMLElement>(null);
  const { landmarkProps } = useLandmark({ role: 'region', 'aria-label': t('interactions.offer.region') }, region);
  const cameFrom = useRef<Element | null>(null);
  // The last answer takes the region away with the focus in it: it goes back to where it came from.
  useEffect(() => () => void (cameFrom.current instanceof HTMLElement && cameFrom.current.focus()), []);
  return (
    <section
      ref={region}
      {...landmarkProps}
      tabIndex={-1}
      className={css('region')}
      onFocus={({ relatedTarget }) => {
        if (relatedTarget && !region.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !region.current?.contains(relatedTarget)) cameFrom.current = null;
      }}
    >
      {offers.map((offer) => (
        <ContactOffer key={`${offer.kind} ${offer.clientId} ${offer.personId}`} offer={offer} onAnswered={() => onAnswered(offer)} />
      ))}
    </section>
  );
}
