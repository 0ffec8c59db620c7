import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { informsByDefault, isTalk, type InteractionResult, type Kind } from '#shared/domain/interaction.ts';
import type { ClockView } from '#shared/contract/clocks.ts';
import { useCall } from '../../api/use-call.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useRouter } from '../../app/router.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { AskedQuestion } from '../clocks/AskedQuestion.tsx';
import { useClockWords } from '../clocks/use-clock-words.ts';
import { useOpenClocks } from './ClockFields.tsx';
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

type Props = { readonly offer: Offer; readonly onAnswered: () => void };

/** "Did you reach Anna Wrona?", and once they were: what they owed an answer on, is it answered? */
export function ContactOffer({ offer, onAnswered }: Props) {
  const { route } = useRouter();
  // On the client's own page the question itself asks.
  const isThere = route.view === 'client' && route.id === offer.clientId;
  const open = useOpenClocks(isThere ? null : offer.clientId)?.theirs ?? [];
  const [asked, setAsked] = useState<readonly ClockView[]>([]);
  if (asked.length > 0) return <OpenQuestions clocks={asked} onAnswered={onAnswered} />;
  return <Reached offer={offer} onAnswered={onAnswered} onTalked={open.length > 0 ? () => setAsked(open) : onAnswered} />;
}

/** One press writes it down; details can follow. */
function Reached({ offer, onAnswered, onTalked }: Props & { readonly onTalked: () => void }) {
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
    if (saved === null) return;
    if (isTalk(kind)) onTalked();
    else onAnswered();
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

type OpenProps = { readonly clocks: readonly ClockView[]; readonly onAnswered: () => void };

/** What was open with them before the talk, one after the other. */
function OpenQuestions({ clocks: [clock, ...others], onAnswered }: OpenProps) {
  const { t } = useTranslation();
  const words = useClockWords();
  const [isSettled, setSettled] = useState(false);
  if (!clock) return null;
  if (isSettled) return <OpenQuestions key={clock.id} clocks={others} onAnswered={onAnswered} />;
  return (
    <div className={css('offer')}>
      <span className={css('question')}>{t('clocks.asked.question', { what: words.question(clock) })}</span>
      <AskedQuestion clock={clock} autoFocus onSettled={others.length === 0 ? onAnswered : () => setSettled(true)} />
    </div>
  );
}
