import { useTranslation } from 'react-i18next';
import type { MessageView } from '#shared/contract/messages.ts';
import { formatTime } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { useCommands } from '../../app/commands.tsx';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './messages.module.css';
import { useRests } from './use-rests.ts';

const css = classes(styles);

/** Drafts, what rests, and what was handed over and not confirmed; nothing where all is settled. */
export function OpenMessages({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation();
  const open = useCall('messages.open', { clientId }).data ?? [];
  if (open.length === 0) return null;
  return (
    <section className={css('unfinished')} aria-label={t('messages.open.title')}>
      <h2>{t('messages.open.title')}</h2>
      <ul>
        {open.map((message) => (
          <OpenMessage key={message.id} message={message} />
        ))}
      </ul>
    </section>
  );
}

function OpenMessage({ message }: { readonly message: MessageView }) {
  const { t } = useTranslation();
  const { run } = useCommands();
  const discard = useAct('messages.discard');
  const state = useStateWords(message);
  const name = t(`messages.kind.${message.kind}`);
  return (
    <li>
      <b>{name}</b>
      <span className={css('small')}>{state}</span>
      <RouteLink to={{ view: 'compose', id: message.clientId, kind: message.kind }} label={t('messages.open.goNamed', { name })}>
        {t('messages.open.go')}
      </RouteLink>
      <LinkButton
        look="faint"
        label={t('messages.open.discardNamed', { name })}
        onPress={() => void discard.run({ id: message.id }, { done: t('messages.open.discarded'), undo: () => run('undo') })}
      >
        {t('messages.open.discard')}
      </LinkButton>
    </li>
  );
}

function useStateWords(message: MessageView): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useToday();
  const rests = useRests(message);
  if (message.status === 'handed_over') return t('messages.open.handedOver');
  if (message.status !== 'held' || message.heldUntil === null) return t('messages.open.draft');
  return rests ? t('messages.open.held', { time: formatTime(message.heldUntil, zone, language) }) : t('messages.open.rested');
}
