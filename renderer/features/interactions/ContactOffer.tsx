import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { informsByDefault, type InteractionResult, type Kind } from '#shared/domain/interaction.ts';
import { useCall } from '../../api/use-call.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import type { Offer } from './ContactOffers.tsx';
import { mainPersonOf, nameFor } from './main-person.ts';
import styles from './offers.module.css';
import { useLog } from './use-log.ts';
import { useSaveInteraction } from './use-save-interaction.ts';

const css = classes(styles);

const ANSWERS = {
  phone: [
    ['talked', 'connected'],
    ['noAnswer', 'no_answer'],
    ['voicemail', 'voicemail'],
    ['notCalled', null],
  ],
  email: [
    ['sent', 'delivered'],
    ['notSent', null],
  ],
} as const satisfies Record<Offer['kind'], readonly (readonly [word: string, result: InteractionResult | null])[]>;

/** "Did you reach Anna Wrona?" One press writes it down; details can follow. */
export function ContactOffer({ offer, onAnswered }: { readonly offer: Offer; readonly onAnswered: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { correct } = useLog();
  const { log, error } = useSaveInteraction();
  const client = useCall('clients.get', { id: offer.clientId });
  const personId = client.data ? (offer.personId ?? mainPersonOf(client.data)) : null;
  const name = client.data && nameFor(client.data, personId);
  const question = name === undefined ? null : t(`interactions.offer.${offer.kind}`, { name });
  useEffect(() => {
    if (question) announce(t('interactions.offer.announced', { question }));
  }, [announce, question, t]);

  const answer = async (result: InteractionResult | null): Promise<void> => {
    if (result === null || name === undefined) return onAnswered();
    const kind: Kind = { channel: offer.kind, direction: 'out', result, purpose: 'news' };
    const interaction = { ...kind, clientId: offer.clientId, personId, at: offer.at, informs: informsByDefault(kind), minutes: null, summary: '' };
    const saved = await log(interaction, name, (id) => ({ label: t('interactions.log.details'), onPress: () => correct({ ...interaction, id }) }));
    if (saved !== null) onAnswered();
  };
  if (!question) return null;
  return (
    <div className={css('offer')}>
      <span className={css('question')}>
        {question}
        {error && <span role="alert">{` ${error.message}`}</span>}
      </span>
      <div className={css('answers')}>
        {ANSWERS[offer.kind].map(([word, result]) => (
          <Button key={word} size="small" kind={result === null ? 'quiet' : 'plain'} onPress={() => void answer(result)}>
            {t(`interactions.offer.${word}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
