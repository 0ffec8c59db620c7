import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CHANNELS } from '#shared/domain/interaction.ts';
import type { SaleView } from '#shared/contract/sale-view.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Form } from '../../../ui/Form.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useForm, type Form as FormState } from '../../../ui/use-form.ts';
import { FormSection } from '../../clients/form/FormSection.tsx';
import { useNow } from '../../interactions/use-now.ts';
import { instantIn, momentAt, optionalMoment } from '../moment.ts';
import { MomentFields } from '../MomentFields.tsx';
import type { SaleFormProps } from '../sale-form.ts';
import styles from '../sales.module.css';
import { ExtendDecision } from './ExtendDecision.tsx';
import { useDayWords } from '../use-day-words.ts';
import { useSaved } from '../use-saved.ts';
import { VerbalYes } from './VerbalYes.tsx';

const css = classes(styles);

const decisionForm = z.strictObject({
  answer: z.string().max(20_000, 'too-long'),
  asked: optionalMoment,
  decides: optionalMoment,
  channel: z.enum(CHANNELS),
  by: z.string().max(200, 'too-long'),
});
type DecisionForm = FormState<z.input<typeof decisionForm>>;

/** What they will do if it fits, in their words, and the day and hour of their yes or no. */
export function Decision({ client, sale }: SaleFormProps) {
  const { t } = useTranslation();
  const form = useDecisionForm({ client, sale });
  return (
    <div className={css('stack')}>
      <p className={css('lede')}>{t('sales.decision.lede')}</p>
      <Form form={form} label={t('sales.form.decision')}>
        <IntentFields form={form} phrase={sale.phrases.intent} />
        <MomentOfDecision form={form} sale={sale} />
        <div className={css('foot')}>
          <Button type="submit" kind={sale.missingForProposal.length > 0 ? 'go' : 'plain'} pending={form.pending}>
            {t('sales.common.save')}
          </Button>
        </div>
      </Form>
      <ExtendDecision client={client} sale={sale} />
      {client.outcome === null && client.stage === 'commitment' && <VerbalYes client={client} sale={sale} />}
    </div>
  );
}

function useDecisionForm({ client, sale }: SaleFormProps): DecisionForm {
  const { zone } = useToday();
  const saved = useSaved();
  const now = useNow();
  const save = useCommand('sales.saveCommitment');
  return useForm({
    schema: decisionForm,
    initial: valuesOf(sale, zone),
    error: save.error,
    errorPrefix: 'commitment.',
    onSubmit: async ({ answer, asked, decides, channel, by }) => {
      // Whoever writes an answer down without a date has just heard it.
      const askedAt = instantIn(asked, zone) ?? (answer.trim() ? await now() : null);
      const moments = { askedAt, decisionAt: instantIn(decides, zone) };
      const commitment = { question: sale.phrases.intent, answer, ...moments, decisionChannel: channel, decisionBy: by };
      if (await save.run({ clientId: client.id, commitment })) saved();
    },
  });
}

/** Who decides was said in the first call. */
function valuesOf({ commitment, qualification }: SaleView, zone: string) {
  return {
    answer: commitment?.answer ?? '',
    asked: momentAt(commitment?.askedAt ?? null, zone),
    decides: momentAt(commitment?.decisionAt ?? null, zone),
    channel: commitment?.decisionChannel ?? ('phone' as const),
    by: commitment?.decisionBy ?? qualification?.decisionMakers ?? '',
  };
}

function IntentFields({ form, phrase }: { readonly form: DecisionForm; readonly phrase: string }) {
  const { t } = useTranslation();
  const { today } = useToday();
  return (
    <FormSection title={t('sales.decision.intent')}>
      <p className={css('said')}>{t('sales.decision.say', { phrase })}</p>
      <TextArea label={t('sales.decision.answer')} rows={2} {...form.field('answer')} />
      <MomentFields
        dayLabel={t('sales.decision.askedOn')}
        timeLabel={t('sales.common.time')}
        max={today}
        value={form.values.asked}
        dayError={form.field('asked.on').error}
        timeError={form.field('asked.time').error}
        onChange={(asked) => form.set('asked', asked)}
      />
    </FormSection>
  );
}

function MomentOfDecision({ form, sale }: { readonly form: DecisionForm; readonly sale: SaleView }) {
  const { t } = useTranslation();
  const words = useDayWords();
  // A moment that has come is moved by an extension, and not by writing over it.
  const passed = sale.commitment?.decisionAt != null && sale.commitment.decisionAt <= sale.now ? sale.commitment.decisionAt : null;
  const channels = CHANNELS.filter((channel) => channel !== 'note').map((value) => ({ value, label: t(`interactions.channel.${value}`) }));
  return (
    <FormSection title={t('sales.decision.moment')}>
      {passed === null ? (
        <>
          <p className={css('said')}>{t('sales.decision.say', { phrase: sale.phrases.decision })}</p>
          <MomentFields
            dayLabel={t('sales.decision.day')}
            timeLabel={t('sales.decision.hour')}
            value={form.values.decides}
            dayError={form.field('decides.on').error}
            timeError={form.field('decides.time').error}
            onChange={(decides) => form.set('decides', decides)}
          />
        </>
      ) : (
        <p>{t('sales.decision.passed', { day: words.weekday(passed), time: words.time(passed) })}</p>
      )}
      <FormRow>
        <TextField label={t('sales.decision.by')} {...form.field('by')} />
        <Select label={t('sales.common.channel')} options={channels} value={form.values.channel} onChange={(channel) => form.set('channel', channel)} />
      </FormRow>
    </FormSection>
  );
}
