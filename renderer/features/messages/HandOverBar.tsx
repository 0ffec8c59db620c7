import { useTranslation } from 'react-i18next';
import type { Way } from '#shared/contract/messages.ts';
import type { Route } from '#shared/contract/route.ts';
import { handOverRefusal, isGuide } from '#shared/domain/messages/message.ts';
import { useCommands } from '../../app/commands.tsx';
import { useAct } from '../../app/use-act.ts';
import { useRouter } from '../../app/router.tsx';
import { useSaveFile } from '../../app/use-save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import styles from './messages.module.css';
import type { Drafting } from './use-drafting.ts';
import { useOutbox } from './use-outbox.ts';
import { useRests } from './use-rests.ts';
import { useSettle } from './use-settle.ts';

const css = classes(styles);

/** The ways out of our hands; what is only said is confirmed at once. */
export function HandOverBar({ drafting, after }: { readonly drafting: Drafting; readonly after: Route }) {
  const { t } = useTranslation();
  const { written, composed, message } = drafting;
  const rests = useRests(message);
  const { handOver, pending } = useHandOver(drafting);
  const { settle, pending: settling } = useSettle(after);
  const stops = rests || handOverRefusal({ ...written, heldUntil: null }, 0) !== null;
  const say = async (): Promise<void> => {
    const id = await drafting.keep();
    if (id !== null) await settle(id, 'said', isGuide(written.channel) ? written.channel : 'phone');
  };
  const others = (['file', 'text', 'print'] as const).map((way) => ({
    id: way,
    label: t(`messages.hand.${way}`),
    onAction: () => void handOver(way),
    isDisabled: stops,
  }));
  const discard = useDiscard(after, drafting);
  const guide = isGuide(written.channel);
  // The third ask of a thing is spoken, not written.
  const isSaid = drafting.kind === 'third-ask';
  return (
    <div className={css('bar')}>
      <div className={css('acts')}>
        {guide && (
          <Button kind="go" pending={settling} onPress={() => void say()}>
            {t('messages.confirm.said')}
          </Button>
        )}
        {composed.email && !isSaid && (
          <Button kind={guide ? 'plain' : 'go'} isDisabled={stops} pending={pending} onPress={() => void handOver('mail')}>
            {t('messages.hand.mail')}
          </Button>
        )}
        {!isSaid && (
          <Button isDisabled={stops} pending={pending} onPress={() => void handOver('copy')}>
            {t('messages.hand.copy')}
          </Button>
        )}
        <Menu label={t('messages.hand.label')} entries={[...(isSaid ? [] : others), ...discard]} />
        {!guide && (
          <Button kind="quiet" pending={settling} onPress={() => void say()}>
            {t('messages.confirm.said')}
          </Button>
        )}
      </div>
      {!isSaid && (
        <p className={css('small')}>
          {t('messages.hand.hint')} {!composed.email && t('messages.hand.noEmail')}
        </p>
      )}
    </div>
  );
}

/** Throws away what was written, to begin anew or not at all. */
function useDiscard(after: Route, { message }: Drafting): readonly MenuEntry[] {
  const { t } = useTranslation();
  const { replace } = useRouter();
  const { run: command } = useCommands();
  const act = useAct('messages.discard');
  const discard = async (id: number): Promise<void> => {
    if (await act.run({ id }, { done: t('messages.open.discarded'), undo: () => command('undo') })) replace(after);
  };
  return message ? [{ id: 'discard', label: t('messages.open.discard'), onAction: () => void discard(message.id), hard: true }] : [];
}

function useHandOver({ keep, written, composed }: Drafting): { readonly handOver: (way: Way) => Promise<void>; readonly pending: boolean } {
  const { t } = useTranslation();
  const { go } = useRouter();
  const { show } = useToasts();
  const act = useAct('messages.handOver');
  const outbox = useOutbox();
  const saveFile = useSaveFile();
  const handOver = async (way: Way): Promise<void> => {
    const id = await keep();
    const done = id === null ? null : await act.run({ id, way });
    if (id === null || !done) return;
    if (way === 'copy') await outbox.copy(written.body);
    if (way === 'mail' && composed.email) await outbox.mail(composed.email, written);
    if (way === 'print') go({ view: 'sheet', sheet: { kind: 'message', messageId: id as never } });
    if (done.file && (await saveFile(done.file.file, done.file.name)).saved) show({ text: t('messages.hand.saved') });
  };
  return { handOver, pending: act.pending };
}
