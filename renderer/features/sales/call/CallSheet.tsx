import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualifyingMove, SaleMoveAnswer } from '#shared/contract/sales.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useRouter } from '../../../app/router.tsx';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { Form } from '../../../ui/Form.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useForm, type Form as FormState } from '../../../ui/use-form.ts';
import { useNow } from '../../interactions/use-now.ts';
import type { SaleFormProps } from '../sale-form.ts';
import styles from '../sales.module.css';
import { useSaved } from '../use-saved.ts';
import { callForm, callValues, type CallValues } from './call-form.ts';
import { CallFields } from './CallFields.tsx';
import { CallTimer } from './CallTimer.tsx';
import { DecideCall } from './DecideCall.tsx';

const css = classes(styles);
export type CallForm = FormState<CallValues>;
type Decide = (decision: QualifyingMove | null, overrideReason?: string | null) => Promise<SaleMoveAnswer | null>;

/** A first talk of a quarter of an hour, the questions in front of one, and the decision at its end. */
export function CallSheet({ client, sale }: SaleFormProps) {
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState(sale.qualification?.decidedAt === null ? sale.qualification.minutes : null);
  const { form, decide, pending } = useCallSheet({ client, sale }, minutes);
  // Whoever is past the first talks has nothing left to decide here.
  const decides = client.outcome === null && (client.stage === 'enquiry' || client.stage === 'qualifying' || client.stage === 'fact_finding');
  return (
    <>
      <p className={css('lede')}>{t('sales.call.lede')}</p>
      <CallTimer minutes={minutes} onMinutes={setMinutes} />
      <Form form={form} label={t('sales.form.call')}>
        <CallFields form={form} />
        <DecideCall form={form} decides={decides} isQualifying={client.stage === 'qualifying'} decide={decide} pending={pending} />
      </Form>
    </>
  );
}

function useCallSheet({ client, sale }: SaleFormProps, minutes: number | null): { form: CallForm; decide: Decide; pending: boolean } {
  const saved = useSaved();
  const now = useNow();
  const go = useNextPage(client.id, client.name);
  const save = useCommand('sales.saveQualification');
  const run = async (values: Parameters<typeof callForm.parse>[0], decision: QualifyingMove | null, overrideReason: string | null) => {
    const at = sale.qualification?.decidedAt === null && sale.qualification.heldAt !== null ? sale.qualification.heldAt : await now();
    if (at === null) return null;
    return save.run({ clientId: client.id, qualification: callForm.parse(values), heldAt: at, minutes, decision, overrideReason });
  };
  const form: CallForm = useForm({
    schema: callForm,
    initial: callValues(sale.qualification, sale.currency),
    error: save.error,
    errorPrefix: 'qualification.',
    onSubmit: async () => {
      if (await run(form.values, null, null)) saved();
    },
  });
  const decide: Decide = async (decision, overrideReason = null) => {
    if (!callForm.safeParse(form.values).success) {
      await form.submit();
      return null;
    }
    const answer = await run(form.values, decision, overrideReason);
    if (answer?.kind === 'moved' && decision) go(decision);
    return answer;
  };
  return { form, decide, pending: save.pending };
}

/** After a decision comes what it asks for: two times, the reply, or the client's page. */
function useNextPage(id: number, name: string): (decision: QualifyingMove) => void {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const { replace } = useRouter();
  const { show } = useToasts();
  return (decision) => {
    switch (decision.event) {
      case 'go':
        show({ text: t('sales.call.decidedGo', { name }) });
        return replace({ view: 'sale', id, form: 'slots' });
      case 'not_now':
        show({ text: t('sales.call.decidedLater', { name, day: formatDayNear(decision.wakeUpOn, today, language, 'long') }) });
        return replace({ view: 'client', id });
      case 'not_for_us':
        show({ text: t('sales.call.decidedNo', { name }) });
        return replace({ view: 'sale', id, form: 'reply' });
    }
  };
}
