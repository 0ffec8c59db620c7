import { useTranslation } from 'react-i18next';
import type { EngagementId } from '#shared/domain/ids.ts';
import { CHANNELS } from '#shared/domain/interaction.ts';
import { talkHeld, type TalkFields, type TalkHeld } from '#shared/domain/plans/talk.ts';
import { useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useForm } from '../../ui/use-form.ts';

type Props = {
  readonly engagementId: EngagementId;
  readonly talk: TalkFields;
  readonly held: TalkHeld | null;
  readonly onHeld: () => void;
  readonly onClose: () => void;
};

/** When and how the talk took place, and what they said. */
export function HoldDialog({ engagementId, talk, held, onHeld, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  const hold = useAct('talks.hold');
  const form = useForm({
    schema: talkHeld,
    initial: held ?? { on: today, channel: 'meeting', reaction: '' },
    onSubmit: async (value) => {
      if (!(await hold.run({ engagementId, talk, held: value }, { done: t('talks.held.done'), undo: 'step' }))) return;
      onHeld();
      onClose();
    },
  });
  const { value, onChange } = form.field('channel');
  const channels = CHANNELS.filter((channel) => channel !== 'note').map((channel) => ({ value: channel, label: t(`interactions.channel.${channel}`) }));
  return (
    <FormDialog title={t('talks.held.title')} form={form} onClose={onClose} size="narrow">
      <FormRow>
        <DateField
          label={t('talks.held.on')}
          max={today}
          autoFocus
          isRequired
          {...form.field('on')}
          value={form.values.on || null}
          onChange={(on) => form.set('on', on ?? '')}
        />
        <Select label={t('talks.held.channel')} options={channels} value={value} onChange={onChange} />
      </FormRow>
      <TextArea label={t('talks.held.reaction')} rows={2} {...form.field('reaction')} />
    </FormDialog>
  );
}
