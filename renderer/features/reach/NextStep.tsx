import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { LadderView } from '#shared/contract/reach.ts';
import { informsByDefault, isSpoken, isTalk, type Channel, type InteractionResult, type Kind, type Purpose } from '#shared/domain/interaction.ts';
import { formatDayNear, formatTime } from '#shared/text/format.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { ContactLink } from '../interactions/ContactLink.tsx';
import { inSentence } from '../interactions/in-sentence.ts';
import { mainPersonOf, nameFor } from '../interactions/main-person.ts';
import { possibleResults, resultWord } from '../interactions/result-words.ts';
import { useLog } from '../interactions/use-log.ts';
import { useNow } from '../interactions/use-now.ts';
import { useSaveInteraction } from '../interactions/use-save-interaction.ts';
import styles from './reach.module.css';

const css = classes(styles);

type Step = Extract<LadderView['now'], { state: 'climbing' }>;
type Props = {
  readonly client: ClientView;
  readonly step: Step;
  readonly phone: string | null;
  readonly email: string | null;
  readonly purpose: Purpose;
  /** They were reached, and it is written down. */
  readonly onTalked: () => void;
};

/** When, by which way and with which words; what came of it is one press, a note can follow. */
export function NextStep({ client, step, phone, email, purpose, onTalked }: Props) {
  const { t } = useTranslation();
  const attempt = useAttempt({ client, purpose, onTalked });
  const when = useWhen(step);
  const personId = mainPersonOf(client);
  const name = nameFor(client, personId);
  return (
    <div className={css('now')}>
      <p>
        <b>{when}</b>
        <span className={css('small')}>{useRemarks(step).join(' ')}</span>
      </p>
      <blockquote className={css('words')} aria-label={t('reach.ladder.say')}>
        {step.words}
      </blockquote>
      <div className={css('acts')}>
        {isSpoken(step.channel) && phone && <ContactLink kind="phone" value={phone} clientId={client.id} personId={personId} look="go" />}
        {!isSpoken(step.channel) && email && <ContactLink kind="email" value={email} clientId={client.id} personId={personId} look="plain" />}
        {step.channel === 'visit' && client.town !== '' && (
          <RouteLink to={{ view: 'sheet', sheet: { kind: 'nearby', town: client.town } }} look="plain">
            {t('sheets.nearby.others', { town: client.town })}
          </RouteLink>
        )}
        {resultsFor(step.channel).map((result) => {
          const word = t(`interactions.result.${resultWord({ channel: step.channel, direction: 'out', result })}`);
          return (
            <Button
              key={result}
              size="small"
              label={t('reach.ladder.logLabel', { result: word, number: step.number })}
              onPress={() => void attempt(step.channel, result, name)}
            >
              {word}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

function resultsFor(channel: Channel): readonly InteractionResult[] {
  return possibleResults({ channel, direction: 'out' });
}

function useAttempt({
  client,
  purpose,
  onTalked,
}: Pick<Props, 'client' | 'purpose' | 'onTalked'>): (channel: Channel, result: InteractionResult, name: string) => Promise<void> {
  const { t } = useTranslation();
  const now = useNow();
  const { correct } = useLog();
  const { log } = useSaveInteraction();
  return async (channel, result, name) => {
    const at = await now();
    if (at === null) return;
    const kind: Kind = { channel, direction: 'out', result, purpose };
    const interaction = { ...kind, clientId: client.id, personId: mainPersonOf(client), at, informs: informsByDefault(kind), minutes: null, summary: '' };
    const saved = await log(interaction, name, (id) => ({ label: t('interactions.log.details'), onPress: () => correct({ ...interaction, id }) }));
    if (saved !== null && isTalk(kind)) onTalked();
  };
}

/** "Call, Fri 6 Mar, 11:45, in the afternoon this time". */
function useWhen({ channel, dueAt, dueOn, half }: Step): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, zone } = useToday();
  const moment = `${formatDayNear(dueOn, today, language)}, ${formatTime(dueAt, zone, language)}`;
  const way = t(`interactions.channel.${channel}`);
  return [way, dueOn > today ? t('reach.ladder.notYet', { when: moment }) : moment, half && t(`reach.ladder.${half}`)].filter(Boolean).join(', ');
}

function useRemarks({ alsoBy, weakest, repeats }: Step): readonly string[] {
  const { t } = useTranslation();
  const remarks = [
    alsoBy && t('reach.ladder.also', { channel: inSentence(t(`interactions.channel.${alsoBy}`)) }),
    weakest ? t('reach.ladder.weakest') : repeats && t('reach.ladder.repeats'),
  ];
  return remarks.filter((remark): remark is string => typeof remark === 'string');
}
