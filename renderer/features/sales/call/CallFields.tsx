import { useTranslation } from 'react-i18next';
import { advisesCaution, BUDGETS, RED_FLAGS } from '#shared/domain/sales/qualification.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { FormSection } from '../../clients/form/FormSection.tsx';
import styles from '../sales.module.css';
import type { CallForm } from './CallSheet.tsx';

const css = classes(styles);
const INTEREST = ['interestInitial', 'interestRelation', 'interestDetails'] as const;

/** The questions, in the order in which one asks them: why and what, not how. */
export function CallFields({ form }: { readonly form: CallForm }) {
  const { t } = useTranslation();
  return (
    <>
      <TextArea label={t('sales.call.need')} rows={2} {...form.field('need')} />
      <TextArea label={t('sales.call.expectedResult')} rows={2} {...form.field('expectedResult')} />
      <FormRow>
        <TextArea label={t('sales.call.whyNow')} rows={1} {...form.field('whyNow')} />
        <TextField label={t('sales.call.timing')} {...form.field('timing')} />
      </FormRow>
      <FormRow>
        <TextField label={t('sales.call.decisionMakers')} {...form.field('decisionMakers')} />
        <TextField label={t('sales.call.previous')} {...form.field('previousProvider')} />
        <TextField label={t('sales.call.whyLeft')} {...form.field('whyLeft')} />
      </FormRow>
      <BudgetFields form={form} />
      <FormSection title={t('sales.call.interest')}>
        <div className={css('checks')}>
          {INTEREST.map((name) => (
            <Checkbox key={name} value={form.values[name]} onChange={(value) => form.set(name, value)}>
              {t(`sales.call.${name}`)}
            </Checkbox>
          ))}
        </div>
      </FormSection>
      <RedFlags form={form} />
      <TextArea label={t('sales.call.note')} rows={1} {...form.field('note')} />
    </>
  );
}

function BudgetFields({ form }: { readonly form: CallForm }) {
  const { t } = useTranslation();
  const { budget, currency } = form.values;
  const options = BUDGETS.map((value) => ({ value, label: t(`sales.call.budgets.${value}`) }));
  const stated = budget === 'range' || budget === 'too_low';
  return (
    <FormRow>
      <Select label={t('sales.call.budget')} options={options} value={budget} onChange={(value) => form.set('budget', value)} />
      {stated && <NumberField label={t('sales.call.from', { currency })} min={0} step={0.01} {...form.field('budgetMin')} />}
      {stated && <NumberField label={t('sales.call.to', { currency })} min={0} step={0.01} {...form.field('budgetMax')} />}
    </FormRow>
  );
}

function RedFlags({ form }: { readonly form: CallForm }) {
  const { t } = useTranslation();
  const { redFlags } = form.values;
  const set = (flag: (typeof RED_FLAGS)[number], on: boolean): void =>
    form.set('redFlags', on ? [...redFlags, flag] : redFlags.filter((each) => each !== flag));
  return (
    <FormSection title={t('sales.call.redFlags')}>
      <div className={css('checks')}>
        {RED_FLAGS.map((flag) => (
          <Checkbox key={flag} value={redFlags.includes(flag)} onChange={(on) => set(flag, on)}>
            {t(`sales.call.flags.${flag}`)}
          </Checkbox>
        ))}
      </div>
      <div role="status">{advisesCaution({ redFlags }) && <p className={css('warn')}>{t('sales.call.caution')}</p>}</div>
    </FormSection>
  );
}
