import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useCommand } from '../../../api/use-command.ts';
import { useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Form } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { FormSection } from '../../clients/form/FormSection.tsx';
import { instantIn, moment, momentAt } from '../moment.ts';
import { MomentFields } from '../MomentFields.tsx';
import type { SaleFormProps } from '../sale-form.ts';
import styles from '../sales.module.css';
import { useDayWords } from '../use-day-words.ts';

const css = classes(styles);
const extension = z.strictObject({ toAt: moment, reason: z.string().trim().min(1, 'required').max(500, 'too-long') });

/** Once the moment has come: what to say on the phone, and the one new date that is accepted. */
export function ExtendDecision({ client, sale }: SaleFormProps) {
  const { t } = useTranslation();
  const words = useDayWords();
  const { commitment, phrases } = sale;
  if (!commitment) return null;
  const isDue = commitment.state === 'call_now' || commitment.state === 'stalled';
  return (
    <>
      {commitment.extensions.map(({ fromAt, toAt, reason }) => (
        <p key={toAt} className={css('small')}>
          {t('sales.decision.extended', { from: `${words.day(fromAt)}, ${words.time(fromAt)}`, to: `${words.day(toAt)}, ${words.time(toAt)}`, reason })}
        </p>
      ))}
      {isDue && <p className={css('warn')}>{t(commitment.state === 'stalled' ? 'sales.panel.stalledNow' : 'sales.panel.callNow')}</p>}
      {isDue && phrases.decisionCall && <p className={css('said')}>{t('sales.decision.say', { phrase: phrases.decisionCall })}</p>}
      {isDue && commitment.canExtend && <NewMoment client={client} sale={sale} />}
    </>
  );
}

function NewMoment({ client }: SaleFormProps) {
  const { t } = useTranslation();
  const { zone, today } = useToday();
  const { show } = useToasts();
  const extend = useCommand('sales.extendDecision');
  const form = useForm({
    schema: extension,
    initial: { toAt: momentAt(null, zone), reason: '' },
    error: extend.error,
    errorPrefix: 'extension.',
    onSubmit: async ({ toAt, reason }) => {
      const at = instantIn(toAt, zone);
      if (at !== null && (await extend.run({ clientId: client.id, extension: { toAt: at, reason } }))) show({ text: t('sales.common.saved') });
    },
  });
  return (
    <FormSection title={t('sales.decision.extend')}>
      <Form form={form} label={t('sales.decision.extend')}>
        <p className={css('small')}>{t('sales.decision.extendHint')}</p>
        <MomentFields
          dayLabel={t('sales.decision.day')}
          timeLabel={t('sales.decision.hour')}
          min={today}
          value={form.values.toAt}
          dayError={form.field('toAt.on').error ?? form.field('toAt').error}
          timeError={form.field('toAt.time').error}
          onChange={(toAt) => form.set('toAt', toAt)}
        />
        <TextField label={t('sales.decision.extendWhy')} {...form.field('reason')} />
        <div className={css('foot')}>
          <Button type="submit" pending={form.pending}>
            {t('sales.decision.extendSave')}
          </Button>
        </div>
      </Form>
    </FormSection>
  );
}
