import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '#shared/contract/messages.ts';
import type { Route } from '#shared/contract/route.ts';
import { CHANNELS, isSpoken } from '#shared/domain/interaction.ts';
import type { MessageChannel } from '#shared/domain/messages/message.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Select } from '../../ui/Select.tsx';
import { useDayWords } from '../sales/use-day-words.ts';
import styles from './messages.module.css';
import { useSettle } from './use-settle.ts';

const css = classes(styles);
const VIAS = CHANNELS.filter((channel): channel is MessageChannel => channel !== 'note');

/** "Did it go out?": only the answer makes a contact of it. */
export function Confirm({ message, after }: { readonly message: MessageView; readonly after: Route }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const [via, setVia] = useState<MessageChannel>(message.channel);
  const { settle, pending } = useSettle(after);
  const release = useAct('messages.release');
  const at = message.handedOverAt ?? message.updatedAt;
  const spoken = isSpoken(via);
  return (
    <section className={css('confirm')} aria-label={t('messages.confirm.title')}>
      <h2>{t('messages.confirm.title')}</h2>
      <p className={css('small')}>{t('messages.confirm.text', { when: `${words.day(at)}, ${words.time(at)}` })}</p>
      <div className={css('acts', 'ends')}>
        <Select
          label={t('messages.confirm.how')}
          options={VIAS.map((value) => ({ value, label: t(`interactions.channel.${value}`) }))}
          value={via}
          onChange={setVia}
        />
        <Button kind="go" autoFocus pending={pending} onPress={() => void settle(message.id, spoken ? 'said' : 'sent', via)}>
          {t(spoken ? 'messages.confirm.said' : 'messages.confirm.sent')}
        </Button>
        <Button pending={pending} onPress={() => void settle(message.id, 'not_sent', via)}>
          {t('messages.confirm.notSent')}
        </Button>
        <Button kind="quiet" pending={release.pending} onPress={() => void release.run({ id: message.id })}>
          {t('messages.confirm.change')}
        </Button>
      </div>
    </section>
  );
}
