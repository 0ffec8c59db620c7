import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { useAct } from '../../app/use-act.ts';
import { useCommands } from '../../app/commands.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { LockIcon } from '../../ui/icons/icons.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useDayWords } from '../sales/use-day-words.ts';
import styles from './messages.module.css';

const css = classes(styles);

/** Kept apart from everything: on no paper, in no search, and in an export only when it is asked for. */
export function PrivateNotes({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation();
  const notes = useCall('notes.list', { clientId });
  const { run } = useCommands();
  const keep = useAct('notes.keep');
  const discard = useAct('notes.discard');
  const words = useDayWords();
  const [text, setText] = useState('');
  const add = async (): Promise<void> => {
    if (await keep.run({ clientId, text }, { done: t('messages.private.kept') })) setText('');
  };
  return (
    <section className={css('private')} aria-label={t('messages.private.title')}>
      <SectionHead title={t('messages.private.title')} icon={LockIcon} />
      <TextArea label={t('messages.private.add')} hint={t('messages.private.hint')} rows={2} value={text} onChange={setText} />
      <div className={css('acts')}>
        <Button isDisabled={text.trim() === ''} pending={keep.pending} onPress={() => void add()}>
          {t('messages.private.keep')}
        </Button>
      </div>
      <Loaded of={notes}>
        {(list) => (
          <ul aria-label={t('messages.private.title')}>
            {list.map((note) => (
              <li key={note.id}>
                <span>
                  <span className={css('small')}>{words.day(note.createdAt)}</span> {note.text}
                </span>
                <LinkButton
                  look="faint"
                  label={t('messages.private.discardNamed', { day: words.day(note.createdAt) })}
                  onPress={() => void discard.run({ id: note.id }, { done: t('messages.private.discarded'), undo: () => run('undo') })}
                >
                  {t('messages.private.discard')}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
