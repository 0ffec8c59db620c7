import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CHANNELS } from '#shared/domain/interaction.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Form } from '../../../ui/Form.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { FormSection } from '../../clients/form/FormSection.tsx';
import { useLeave } from '../../clients/form/FormFootBar.tsx';
import { useNow } from '../../interactions/use-now.ts';
import { HandOver } from '../HandOver.tsx';
import type { SaleFormProps } from '../sale-form.ts';
import styles from '../sales.module.css';
import { useDayWords } from '../use-day-words.ts';

const css = classes(styles);
const questionForm = z.strictObject({
  question: z.string().trim().min(1, 'required').max(500, 'too-long'),
  channel: z.enum(CHANNELS),
  minutes: z.number().int('bad-minutes').min(0, 'bad-minutes').max(1440, 'bad-minutes').nullable(),
});
const BLANK = { question: '', channel: 'phone' as const, minutes: null };

/** "Just a quick question": counted, so that the second one is answered on purpose. */
export function Questions({ client, sale }: SaleFormProps) {
  const { t } = useTranslation();
  const { questions, freeAdvice } = sale;
  return (
    <div className={css('stack')}>
      <p className={css('lede')}>{t('sales.questions.lede')}</p>
      <NewQuestion clientId={client.id} isMain={!freeAdvice.isPattern} />
      <FormSection title={t('sales.questions.list')}>
        {freeAdvice.count === 0 ? (
          <p className={css('small')}>{t('sales.questions.none')}</p>
        ) : (
          <p>
            {t('sales.fact.questions', { count: freeAdvice.count })}
            {freeAdvice.minutes > 0 && ` · ${t('sales.fact.minutes', { count: freeAdvice.minutes })}`}
          </p>
        )}
        <Asked questions={questions} />
      </FormSection>
      {freeAdvice.isPattern && <PaidInstead clientId={client.id} />}
    </div>
  );
}

function Asked({ questions }: { readonly questions: SaleFormProps['sale']['questions'] }) {
  const words = useDayWords();
  return (
    <ul className={css('dated')}>
      {questions.map(({ id, at, question }) => (
        <li key={id}>
          <span>{words.day(at)}</span>
          <span>{question}</span>
        </li>
      ))}
    </ul>
  );
}

function NewQuestion({ clientId, isMain }: { readonly clientId: number; readonly isMain: boolean }) {
  const { t } = useTranslation();
  const now = useNow();
  const { show } = useToasts();
  const log = useCommand('sales.logQuestion');
  const channels = CHANNELS.filter((channel) => channel !== 'note').map((value) => ({ value, label: t(`interactions.channel.${value}`) }));
  const form = useForm<typeof questionForm>({
    schema: questionForm,
    initial: BLANK,
    error: log.error,
    errorPrefix: 'question.',
    onSubmit: async (question) => {
      const at = await now();
      if (at === null || !(await log.run({ clientId, question: { ...question, at } }))) return;
      show({ text: t('sales.questions.logged') });
      form.replace(BLANK);
    },
  });
  return (
    <Form form={form} label={t('sales.form.questions')}>
      <TextField label={t('sales.questions.question')} {...form.field('question')} />
      <FormRow>
        <Select label={t('sales.common.channel')} options={channels} value={form.values.channel} onChange={(channel) => form.set('channel', channel)} />
        <NumberField label={t('sales.common.minutes')} min={0} max={24 * 60} {...form.field('minutes')} />
      </FormRow>
      <div className={css('foot')}>
        <Button type="submit" kind={isMain ? 'go' : 'plain'} pending={form.pending}>
          {t('sales.concessions.add')}
        </Button>
      </div>
    </Form>
  );
}

function PaidInstead({ clientId }: Pick<SaleFormProps['sale'], 'clientId'>) {
  const { t } = useTranslation();
  const leave = useLeave();
  const confirm = useAct('sales.confirmSent');
  const back = (): void => leave({ view: 'client', id: clientId });
  return (
    <FormSection title={t('sales.questions.pattern')}>
      <HandOver
        letter={{ kind: 'quick-question', clientId }}
        pending={confirm.pending}
        onNotSent={back}
        onSent={async (via, text) => {
          if (await confirm.run({ clientId, kind: 'quick-question', via, text }, { done: t('sales.common.saved') })) back();
        }}
      />
    </FormSection>
  );
}
