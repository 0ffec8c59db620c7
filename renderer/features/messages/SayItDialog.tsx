import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouter } from '../../app/router.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** What one would like to say is written down and kept for oneself, or thrown away; then comes the calm answer (spec 2.26). */
export function SayItDialog({ clientId, onClose }: { readonly clientId: number; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const [text, setText] = useState('');
  const keep = useAct('notes.keep');
  const goOn = (): void => {
    onClose();
    go({ view: 'compose', id: clientId, kind: 'calm' });
  };
  const keepIt = async (): Promise<void> => {
    if (await keep.run({ clientId, text }, { done: t('messages.private.kept') })) goOn();
  };
  return (
    <Dialog
      title={t('messages.private.say.title')}
      isOpen
      onClose={onClose}
      closesOnPressOutside={text === ''}
      actions={
        <>
          <Button kind="quiet" onPress={goOn}>
            {t('messages.private.discard')}
          </Button>
          <Button kind="go" isDisabled={text.trim() === ''} pending={keep.pending} onPress={() => void keepIt()}>
            {t('messages.private.keep')}
          </Button>
        </>
      }
    >
      <p>{t('messages.private.say.text')}</p>
      <TextArea label={t('messages.private.say.label')} hint={t('messages.private.hint')} rows={8} autoFocus value={text} onChange={setText} />
    </Dialog>
  );
}
