import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { TALK_CHANNELS, type ClauseView } from '#shared/contract/expectations.ts';
import { NOTE_MAX, optionalText } from '#shared/domain/text-fields.ts';
import { useCommand } from '../../api/use-command.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useForm } from '../../ui/use-form.ts';

type Props = { readonly clause: ClauseView; readonly name: string };

/** That one point was talked about, and how; or that it was not after all. */
export function TalkMenu({ clause, name }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const untick = useAct('expectations.discuss');
  if (clause.talk === 'settled')
    return (
      <Button
        size="small"
        kind="quiet"
        label={t('expectations.talk.takeBackNamed', { clause: name })}
        onPress={() => void untick.run({ ids: [clause.id], discussed: false, channel: 'meeting' }, { done: t('expectations.talk.takenBack'), undo: 'step' })}
      >
        {t('expectations.talk.takeBack')}
      </Button>
    );
  return (
    <>
      <Button size="small" kind="quiet" label={t('expectations.talk.tickNamed', { clause: name })} onPress={() => setOpen(true)}>
        {t('expectations.talk.tick')}
      </Button>
      {isOpen && <TalkDialog clause={clause} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}

const schema = z.strictObject({ channel: z.enum(TALK_CHANNELS), note: optionalText(NOTE_MAX) });

/** E-mail alone settles nothing, and a call needs a note of what was said: both are told before. */
function TalkDialog({ clause, name, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const discuss = useCommand('expectations.discuss');
  const form = useForm({
    schema,
    initial: { channel: 'phone', note: '' },
    error: discuss.error,
    onSubmit: async (value) => {
      if (await discuss.run({ ids: [clause.id], discussed: true, ...value })) onClose();
    },
  });
  const { channel } = form.values;
  const hint =
    channel === 'phone' ? t('expectations.talk.phoneHint') : ['email', 'sms', 'letter'].includes(channel) ? t('expectations.talk.writtenHint') : undefined;
  return (
    <FormDialog title={name} form={form} onClose={onClose} size="narrow">
      <Select
        autoFocus
        label={t('expectations.talk.how')}
        hint={hint}
        options={TALK_CHANNELS.map((value) => ({ value, label: t(`expectations.channel.${value}`) }))}
        {...form.field('channel')}
      />
      <TextArea label={t('expectations.talk.note')} {...form.field('note')} />
    </FormDialog>
  );
}
