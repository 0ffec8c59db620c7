import { useTranslation } from 'react-i18next';
import type { ReminderId } from '#shared/domain/ids.ts';
import { CLOSED_POLICIES } from '#shared/domain/reminders/moments.ts';
import type { ReminderFields } from '#shared/domain/reminders/reminder.ts';
import { useRouter } from '../../app/router.tsx';
import { useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { FormFootBar } from '../clients/form/FormFootBar.tsx';
import { ZoneSelect } from '../settings/PlaceSelects.tsx';
import { ClientField } from './ClientField.tsx';
import { reminderForm } from './reminder-form.ts';
import { ReminderPreview } from './ReminderPreview.tsx';
import { RepeatFields, type ReminderFormState } from './RepeatFields.tsx';
import styles from './reminders.module.css';
import { useReminderForm } from './use-reminder-form.ts';

const css = classes(styles);

type Props = { readonly id: ReminderId | null; readonly fields: ReminderFields; readonly clientName: string | null };

/** What of, when, how often, and when that will be. */
export function ReminderForm({ id, fields, clientName }: Props) {
  const { t } = useTranslation();
  const form = useReminderForm(id, fields);
  return (
    <Form form={form} label={t(id === null ? 'reminders.form.titleNew' : 'reminders.form.title')}>
      <TextField label={t('reminders.form.text')} hint={t('reminders.form.textHint')} isRequired {...form.field('text')} />
      <ClientField field={form.field('clientId')} name={clientName} />
      <FormRow>
        <DateField label={t('reminders.form.startsOn')} {...form.field('startsOn')} />
        <TimeField label={t('reminders.form.time')} {...form.field('time')} />
      </FormRow>
      <ZoneFields form={form} />
      <RepeatFields form={form} />
      <RadioGroup
        label={t('reminders.form.policy')}
        options={CLOSED_POLICIES.map((value) => ({ value, label: t(`reminders.form.policies.${value}`) }))}
        {...form.field('policy')}
      />
      <ReminderPreview reminder={reminderForm.safeParse({ ...form.values, text: form.values.text.trim() || '-' }).data ?? null} />
      <Foot id={id} form={form} text={fields.text} />
    </Form>
  );
}

/** Nine is nine wherever one is, or nine at the place where it happens. */
function ZoneFields({ form }: { readonly form: ReminderFormState }) {
  const { t } = useTranslation();
  const { zone } = useToday();
  const placed = form.field('placed');
  const choose = (next: 'floating' | 'fixed'): void => {
    placed.onChange(next);
    if (next === 'fixed' && form.values.place === null) form.set('place', zone);
  };
  return (
    <>
      <RadioGroup
        across
        label={t('reminders.form.zone')}
        options={(['floating', 'fixed'] as const).map((value) => ({ value, label: t(`reminders.form.${value}`) }))}
        {...placed}
        onChange={choose}
      />
      {form.values.placed === 'fixed' && <ZoneSelect label={t('reminders.form.place')} none="" {...form.field('place')} />}
    </>
  );
}

function Foot({ id, form, text }: { readonly id: ReminderId | null; readonly form: ReminderFormState; readonly text: string }) {
  const { t } = useTranslation();
  const { replace } = useRouter();
  const removing = useAct('reminders.remove');
  const remove = async (of: ReminderId): Promise<void> => {
    if (await removing.run({ id: of }, { done: t('reminders.form.deleted', { what: text }), undo: 'step' })) replace({ view: 'reminders' });
  };
  return (
    <FormFootBar save={t(id === null ? 'reminders.form.save' : 'reminders.form.saveChange')} pending={form.pending} cancelTo={{ view: 'reminders' }}>
      <span className={css('space')} />
      {id !== null && (
        <Button kind="quiet" pending={removing.pending} onPress={() => void remove(id)}>
          {t('reminders.form.delete')}
        </Button>
      )}
    </FormFootBar>
  );
}
