import { useTranslation } from 'react-i18next';
import { PROPOSAL_SECTIONS } from '#shared/domain/sales/proposal.ts';
import { FEE_PERIODS } from '#shared/domain/sales/value-ratio.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Form } from '../../../ui/Form.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useForm } from '../../../ui/use-form.ts';
import type { SaleFormProps } from '../sale-form.ts';
import styles from '../sales.module.css';
import { useDayWords } from '../use-day-words.ts';
import { useSaved } from '../use-saved.ts';
import { proposalForm, proposalOf, proposalValues, type ProposalForm } from './proposal-form.ts';
import { ProposalSectionLines } from './ProposalSectionLines.tsx';
import { SendProposal } from './SendProposal.tsx';
import { Unsaid } from './Unsaid.tsx';
import { ValueOfIt } from './ValueOfIt.tsx';

const css = classes(styles);

/** What was said, in writing: what nobody has heard yet stands out. */
export function Proposal({ client, sale }: SaleFormProps) {
  const { t } = useTranslation();
  const form = useProposal({ client, sale });
  return (
    <div className={css('stack')}>
      <p className={css('lede')}>{t('sales.proposal.lede')}</p>
      <State sale={sale} />
      <Form form={form} label={t('sales.form.proposal')}>
        <TextField label={t('sales.proposal.title')} isRequired {...form.field('title')} />
        <TextArea label={t('sales.proposal.situation')} rows={2} {...form.field('situation')} />
        <FeeFields form={form} />
        <ValueOfIt form={form} />
        {PROPOSAL_SECTIONS.map((section) => (
          <ProposalSectionLines key={section} form={form} section={section} />
        ))}
        <div className={css('short')}>
          <DateField label={t('sales.proposal.validUntil')} {...form.field('validUntil')} />
        </div>
        <Unsaid form={form} />
        <div className={css('foot')}>
          <Button type="submit" kind={form.isDirty || !sale.proposal ? 'go' : 'plain'} pending={form.pending}>
            {t('sales.proposal.saveDraft')}
          </Button>
        </div>
      </Form>
      {sale.proposal && <SendProposal client={client} sale={sale} isSaved={!form.isDirty} />}
    </div>
  );
}

function useProposal({ client, sale }: SaleFormProps): ProposalForm {
  const saved = useSaved();
  const save = useCommand('sales.saveProposal');
  const form: ProposalForm = useForm<typeof proposalForm>({
    schema: proposalForm,
    initial: proposalValues(sale),
    error: save.error,
    errorPrefix: 'proposal.',
    onSubmit: async (values) => {
      if (!(await save.run({ clientId: client.id, proposal: proposalOf(values) }))) return;
      form.replace(values);
      saved();
    },
  });
  return form;
}

function State({ sale: { proposal } }: Pick<SaleFormProps, 'sale'>) {
  const { t } = useTranslation();
  const words = useDayWords();
  if (!proposal) return null;
  const { sentAt, verbalYesAt, version, status } = proposal;
  if (sentAt !== null) return <p className={css('small')}>{t('sales.proposal.sentState', { version, day: words.day(sentAt) })}</p>;
  if (status !== 'draft' || verbalYesAt === null) return null;
  return <p className={css('said')}>{t('sales.proposal.verbalYes', { day: words.day(verbalYesAt), time: words.time(verbalYesAt) })}</p>;
}

function FeeFields({ form }: { readonly form: ProposalForm }) {
  const { t } = useTranslation();
  const { currency, feePer } = form.values;
  const periods = FEE_PERIODS.map((value) => ({ value, label: t(`sales.proposal.pers.${value}`) }));
  return (
    <FormRow>
      <NumberField label={t('sales.proposal.fee', { currency })} min={0} step={0.01} {...form.field('fee')} />
      <Select label={t('sales.proposal.per')} options={periods} value={feePer} onChange={(value) => form.set('feePer', value)} />
      <NumberField label={t('sales.proposal.rangeMin')} min={0} step={0.01} {...form.field('rangeMin')} />
      <NumberField label={t('sales.proposal.rangeMax')} min={0} step={0.01} {...form.field('rangeMax')} />
    </FormRow>
  );
}
