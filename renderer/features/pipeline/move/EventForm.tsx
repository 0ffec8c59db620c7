import { useTranslation } from 'react-i18next';
import { ADJOURN_MAX_DAYS } from '#shared/domain/pipeline/guards.ts';
import { ENDING_ROUTES } from '#shared/domain/pipeline/events.ts';
import { addDays } from '#shared/time/day.ts';
import { useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Form } from '../../../ui/Form.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useForm, type Form as FormState } from '../../../ui/use-form.ts';
import { EMPTY_EVENT, eventForm, fieldsOf, isRequired, moveOf, type EventField, type EventInput } from './event-fields.ts';
import type { StepProps } from './MovePanel.tsx';
import { useMoveWords } from './move-words.ts';

/** What has to be known of an event: a day, a reason, who may read it. */
export function EventForm({ step: { event, to }, asked: { subject }, mover, onClose }: StepProps<'form'>) {
  const { t } = useTranslation();
  const words = useMoveWords();
  const form = useForm({
    schema: eventForm(event),
    initial: EMPTY_EVENT,
    onSubmit: (values) => mover.run(subject, moveOf(event, to, values)),
  });
  const title = event === 'corrected' && to ? t('pipeline.move.putRightTo', { stage: words.stage(to) }) : t(`pipeline.event.${event}`);
  return (
    <Form form={form} label={title}>
      <b>{title}</b>
      {fieldsOf(event).map((field) => (
        <EventControl key={field} event={event} field={field} form={form} />
      ))}
      <Button kind="go" type="submit" wide pending={form.pending}>
        {t('pipeline.move.do')}
      </Button>
      <Button kind="quiet" wide onPress={onClose}>
        {t('pipeline.move.cancel')}
      </Button>
    </Form>
  );
}

/** A sale sleeps at least until tomorrow, a rescue for two weeks at most (spec 4.3); a last day may be today. */
function DayControl({ event, form }: Omit<ControlProps, 'field'>) {
  const { t } = useTranslation();
  const { today } = useToday();
  const word = event === 'rescue_parted' ? 'last' : event === 'rescue_adjourned' ? 'adjourned' : event === 'no_answer' ? 'again' : 'back';
  const min = event === 'rescue_parted' ? today : addDays(today, 1);
  const max = event === 'rescue_adjourned' ? addDays(today, ADJOURN_MAX_DAYS) : undefined;
  const field = form.field('day');
  return <DateField label={t(`pipeline.field.${word}`)} isRequired={isRequired(event, 'day')} min={min} max={max} {...field} />;
}

type ControlProps = { readonly event: Parameters<typeof fieldsOf>[0]; readonly field: EventField; readonly form: FormState<EventInput> };

function EventControl({ event, field, form }: ControlProps) {
  const { t } = useTranslation();
  const isNeeded = isRequired(event, field);
  switch (field) {
    case 'day':
      return <DayControl event={event} form={form} />;
    case 'route':
      return (
        <RadioGroup
          label={t('pipeline.field.route')}
          options={ENDING_ROUTES.map((value) => ({ value, label: t(`pipeline.field.route${value}`) }))}
          value={form.values.route}
          onChange={(route) => form.set('route', route)}
          error={form.field('route').error}
        />
      );
    case 'reason':
      return (
        <TextArea rows={1} label={t(`pipeline.field.${event === 'referral_credited' ? 'note' : 'reason'}`)} isRequired={isNeeded} {...form.field('reason')} />
      );
    case 'parameters':
      return <TextArea rows={2} label={t('pipeline.field.parameters')} isRequired {...form.field('parameters')} />;
    default:
      return (
        <Checkbox value={form.values.confidential} onChange={(value) => form.set('confidential', value)} detail={t('pipeline.field.confidentialText')}>
          {t('pipeline.field.confidential')}
        </Checkbox>
      );
  }
}
