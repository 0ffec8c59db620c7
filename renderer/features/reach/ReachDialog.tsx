import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { Output } from '#shared/contract/index.ts';
import { contactPreference } from '#shared/domain/contact-preference.ts';
import { CHANNELS, type Channel } from '#shared/domain/interaction.ts';
import { useCommand } from '../../api/use-command.ts';
import { useToday } from '../../app/start.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useForm } from '../../ui/use-form.ts';
import styles from './reach.module.css';

type Preference = Output<'reach.get'>['preference'];
type Props = { readonly client: ClientView; readonly preference: Preference; readonly onClose: () => void };

const NEVER_SAID = 'any';
type Choice = Exclude<Channel, 'note'> | typeof NEVER_SAID;
const CHOICES: readonly Choice[] = [NEVER_SAID, ...CHANNELS.filter((channel) => channel !== 'note')];

/** How this client wishes to be reached, since when and from where one knows. */
export function ReachDialog({ client, preference, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  const form = usePreferenceForm({ client, preference, onClose });
  const channel = form.field('preferredChannel');
  const choose = (value: Choice): void => {
    channel.onChange(value === NEVER_SAID ? null : value);
    if (value !== NEVER_SAID && form.values.saidOn === null) form.set('saidOn', today);
  };
  return (
    <FormDialog title={t('reach.title')} form={form} onClose={onClose}>
      <Select
        label={t('reach.channel')}
        options={CHOICES.map((value) => ({ value, label: value === NEVER_SAID ? t('reach.anyChannel') : t(`interactions.channel.${value}`) }))}
        value={channel.value ?? NEVER_SAID}
        onChange={choose}
      />
      <div className={styles['halves']}>
        <DateField label={t('reach.saidOn')} max={today} {...form.field('saidOn')} />
        <TextField label={t('reach.source')} hint={t('reach.sourceHint')} {...form.field('source')} />
      </div>
      <Checkbox detail={t('reach.noCallsDetail')} {...form.field('noCalls')}>
        {t('reach.noCalls')}
      </Checkbox>
      <Checkbox detail={t('reach.textOnlyDetail')} {...form.field('textOnly')}>
        {t('reach.textOnly')}
      </Checkbox>
      <TextField label={t('reach.topic')} hint={t('reach.topicHint')} {...form.field('personalTopic')} />
    </FormDialog>
  );
}

function usePreferenceForm({ client, preference, onClose }: Props) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const prefer = useCommand('reach.prefer');
  return useForm({
    schema: contactPreference,
    initial: preference,
    error: prefer.error,
    errorPrefix: 'preference.',
    onSubmit: async (value) => {
      if (!(await prefer.run({ clientId: client.id, preference: value }))) return;
      show({ text: t('reach.saved', { name: client.name }) });
      onClose();
    },
  });
}
