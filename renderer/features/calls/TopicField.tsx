import { useTranslation } from 'react-i18next';
import { TOPIC_MAX, type CallLine } from '#shared/contract/calls.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { TextField } from '../../ui/TextField.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './calls.module.css';

const css = classes({ ...lists, ...styles });

type Props = { readonly line: CallLine; readonly text: string; readonly onChange: (text: string) => void };

/** Something personal to ask about; written down while one talks. */
export function TopicField({ line: { clientId, topic }, text, onChange }: Props) {
  const { t } = useTranslation();
  const keep = useAct('calls.topic');
  return (
    <form
      className={css('stack', 'narrow')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep.run({ clientId, topic: text }, { done: t('calls.now.topicSaved') });
      }}
    >
      <TextField label={t('calls.now.topic')} hint={t('calls.now.topicHint')} maxLength={TOPIC_MAX} value={text} onChange={onChange} />
      {text.trim() !== topic && (
        <div className={css('acts')}>
          <Button size="small" type="submit" pending={keep.pending}>
            {t('calls.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
