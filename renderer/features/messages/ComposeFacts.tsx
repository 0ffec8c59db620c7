import { useTranslation } from 'react-i18next';
import type { ComposeFacts as Known } from '#shared/contract/messages.ts';
import { REACTIONS, type Reaction } from '#shared/domain/messages/service-hint.ts';
import { swapEnding } from '#shared/domain/messages/swap-ending.ts';
import { useCall } from '../../api/use-call.ts';
import { useAct } from '../../app/use-act.ts';
import { classes } from '../../ui/classes.ts';
import { Facts, type Fact } from '../../ui/Facts.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDayWords } from '../sales/use-day-words.ts';
import styles from './messages.module.css';
import type { Drafting } from './use-drafting.ts';

const css = classes(styles);

/** What is known beside what is written: last told, the meeting, promises on both sides, what was noted since, services named before. */
export function ComposeFacts({ drafting }: { readonly drafting: Drafting }) {
  const { t } = useTranslation();
  const { facts } = drafting.composed;
  return (
    <div className={css('facts')}>
      <SectionHead title={t('messages.facts.title')} />
      <Facts items={useFacts(facts)} />
      <Since drafting={drafting} />
      <NamedBefore drafting={drafting} />
    </div>
  );
}

function useFacts({ lastTold, nextMeeting, mine, theirs }: Known): readonly Fact[] {
  const { t } = useTranslation();
  const words = useDayWords();
  const dated = (promises: Known['mine']): string =>
    promises.map(({ what, dueAt }) => `${words.day(dueAt)}: ${what}`).join(' · ') || t('messages.facts.nothing');
  return [
    { term: t('messages.facts.lastTold'), value: lastTold ? words.day(lastTold.at) : t('messages.facts.never'), detail: lastTold?.summary.slice(0, 160) },
    {
      term: t('messages.facts.meeting'),
      value: nextMeeting ? `${words.weekday(nextMeeting.at)}, ${words.time(nextMeeting.at)}` : t('messages.facts.noMeeting'),
    },
    { term: t('messages.facts.mine'), value: dated(mine) },
    { term: t('messages.facts.theirs'), value: dated(theirs) },
  ];
}

/** What was noted since they last heard, to take words from. */
function Since({ drafting: { composed, written, change, message } }: { readonly drafting: Drafting }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const { since } = composed.facts;
  if (since.length === 0) return null;
  return (
    <section aria-label={t('messages.facts.since')}>
      <SectionHead title={t('messages.facts.since')} />
      <ul className={css('since')}>
        {since.map(({ at, summary }, index) => (
          // Two may be alike.
          <li key={index}>
            <span className={css('small')}>{words.day(at)}</span> <span>{summary.slice(0, 200)}</span>{' '}
            {message?.status !== 'handed_over' && (
              <LinkButton
                onPress={() => change({ body: swapEnding(written.body, '', summary) })}
                label={t('messages.facts.insertNamed', { text: summary.slice(0, 60) })}
              >
                {t('messages.facts.insert')}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What they said to a service that was named: refused twice, it is never named again. */
function NamedBefore({ drafting: { clientId } }: { readonly drafting: Drafting }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const hints = useCall('services.hints', { clientId }).data ?? [];
  const react = useAct('services.react');
  if (hints.length === 0) return null;
  const options = REACTIONS.map((value) => ({ value, label: t(`messages.service.reaction.${value}`) }));
  return (
    <section aria-label={t('messages.service.named')}>
      <SectionHead title={t('messages.service.named')} />
      <ul className={css('named')}>
        {hints.map(({ id, name, at, reaction }) => (
          <li key={id}>
            <span>
              {name} <span className={css('small')}>{words.day(at)}</span>
            </span>
            <Select<Reaction>
              label={t('messages.service.said', { name })}
              labelHidden
              options={options}
              value={reaction}
              onChange={(next) => void react.run({ id, reaction: next })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
