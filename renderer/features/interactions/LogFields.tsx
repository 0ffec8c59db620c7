import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { PURPOSES } from '#shared/domain/interaction.ts';
import { useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { ClockFields } from './ClockFields.tsx';
import type { OpenClocks } from './log-clocks.ts';
import { ClientAndPerson } from './ClientAndPerson.tsx';
import styles from './log.module.css';
import type { LogForm } from './LogDialog.tsx';
import { NewsSwitch } from './NewsSwitch.tsx';
import { WayFields } from './WayFields.tsx';

const css = classes(styles);

type Props = {
  readonly formId: string;
  readonly form: LogForm;
  /** Null while none is chosen or it is on its way. */
  readonly client: ClientView | null;
  /** Null for a correction: what happened with one client did not happen with another. */
  readonly onClient: ((id: number) => void) | null;
  /** What is open with the client. */
  readonly clocks: OpenClocks | undefined;
};

/** Who, how, what about, whether it counts as news, in a few words, and when. */
export function LogFields({ formId, form, client, onClient, clocks }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  const { at } = form.values;
  const purposes = PURPOSES.map((value) => ({ value, label: t(`interactions.purpose.${value}`) }));
  return (
    <Form form={form} id={formId} label={t('interactions.log.title')}>
      {!onClient && <p className={css('note')}>{t('interactions.log.keepsFirst')}</p>}
      <ClientAndPerson form={form} client={client} onClient={onClient} />
      <WayFields form={form} autoFocus={form.values.clientId !== null} />
      <div className={css('halves')}>
        <Select label={t('interactions.log.purpose')} options={purposes} value={form.values.purpose} onChange={(purpose) => form.set('purpose', purpose)} />
        <NewsSwitch form={form} />
      </div>
      <TextArea label={t('interactions.log.summary')} rows={1} {...form.field('summary')} />
      {onClient && <ClockFields form={form} open={clocks} />}
      <div className={css('thirds')}>
        {/* The refusal of a moment speaks of `at`, so both halves are set together: a change makes it go away. */}
        <DateField label={t('interactions.log.on')} max={today} {...form.field('at.on')} onChange={(on) => form.set('at', { ...at, on })} />
        <TimeField
          label={t('interactions.log.time')}
          {...form.field('at.time')}
          error={form.field('at.time').error ?? form.field('at').error}
          onChange={(time) => form.set('at', { ...at, time })}
        />
        <NumberField label={t('interactions.log.minutes')} min={0} max={24 * 60} {...form.field('minutes')} />
      </div>
    </Form>
  );
}
