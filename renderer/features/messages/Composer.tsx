import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { Route } from '#shared/contract/route.ts';
import { isGuide } from '#shared/domain/messages/message.ts';
import { formatTime } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Confirm } from './Confirm.tsx';
import { HandOverBar } from './HandOverBar.tsx';
import styles from './messages.module.css';
import { ServicePicker } from './ServicePicker.tsx';
import { TextChecks } from './TextChecks.tsx';
import { useRests } from './use-rests.ts';
import type { Drafting } from './use-drafting.ts';

const css = classes(styles);

type Props = {
  readonly client: ClientView;
  readonly drafting: Drafting;
  /** Where one goes once it is settled. */
  readonly after: Route;
};

/** The text, what is to be said of it, and its ways out. */
export function Composer({ client, drafting, after }: Props) {
  const { message } = drafting;
  if (message?.status === 'handed_over') {
    return (
      <div className={css('stack')}>
        <p className={css('handedOver')}>{message.body}</p>
        <Confirm message={message} after={after} />
      </div>
    );
  }
  return (
    <div className={css('stack')}>
      <Addressee drafting={drafting} />
      <Fields drafting={drafting} />
      <TextChecks clientId={client.id} drafting={drafting} />
      <ServicePicker drafting={drafting} />
      <Held drafting={drafting} />
      <HandOverBar drafting={drafting} after={after} />
    </div>
  );
}

function Addressee({ drafting: { composed } }: { readonly drafting: Drafting }) {
  const { t } = useTranslation();
  const { personName, email, language: written, group } = composed;
  const words = { name: personName ?? '', email: email ?? '', language: t(`app.language.${written}`) };
  return (
    <div className={css('small')}>
      {personName && <p>{t(email ? 'messages.toEmail' : 'messages.to', words)}</p>}
      {group.length > 0 && <p>{t('messages.group', { names: group.map(({ name }) => name).join(', ') })}</p>}
    </div>
  );
}

function Fields({ drafting: { composed, written, change } }: { readonly drafting: Drafting }) {
  const { t } = useTranslation();
  const guide = isGuide(written.channel);
  return (
    <div className={css('stack')} lang={composed.language}>
      {!guide && <TextField label={t('messages.subject')} value={written.subject} onChange={(subject) => change({ subject })} />}
      <TextArea label={t(guide ? 'messages.guide' : 'messages.body')} rows={guide ? 6 : 12} value={written.body} onChange={(body) => change({ body })} />
      <Checkbox value={written.expectsAnswer} onChange={(expectsAnswer) => change({ expectsAnswer })} detail={t('messages.expectsHint')}>
        {t('messages.expects')}
      </Checkbox>
    </div>
  );
}

/** A draft that rests, or has rested. */
function Held({ drafting: { message } }: { readonly drafting: Drafting }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useToday();
  const rests = useRests(message);
  const release = useAct('messages.release');
  if (message?.status !== 'held' || message.heldUntil === null) return null;
  return (
    <div className={css('notice')} role="status">
      <p>{rests ? t('messages.held.until', { time: formatTime(message.heldUntil, zone, language) }) : t('messages.held.over')}</p>
      {rests && (
        <Button pending={release.pending} onPress={() => void release.run({ id: message.id })}>
          {t('messages.held.release')}
        </Button>
      )}
    </div>
  );
}
