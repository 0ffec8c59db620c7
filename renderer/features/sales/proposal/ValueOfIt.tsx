import { useTranslation } from 'react-i18next';
import { valueBand, valueRatio } from '#shared/domain/sales/value-ratio.ts';
import { formatNumber } from '#shared/text/format.ts';
import { useLanguage } from '../../../app/start.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { LockIcon } from '../../../ui/icons/icons.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import styles from '../sales.module.css';
import type { ProposalForm } from './proposal-form.ts';

const css = classes(styles);

/** What it is worth to them, in their words and by their figure; the ratio to the fee is for oneself. */
export function ValueOfIt({ form }: { readonly form: ProposalForm }) {
  const { t } = useTranslation();
  const { benefitPerYear, fee, feePer, currency, printRatio } = form.values;
  const ratio = valueRatio({ benefitPerYear, fee, feePer });
  return (
    <>
      <FormRow>
        <TextArea label={t('sales.proposal.benefitWords')} rows={1} {...form.field('benefitWords')} />
        <NumberField
          label={t('sales.proposal.benefit', { currency })}
          hint={t('sales.proposal.benefitHint')}
          min={0}
          step={0.01}
          {...form.field('benefitPerYear')}
        />
      </FormRow>
      <p className={css('private')}>
        <LockIcon size={14} />
        <span>{t('sales.proposal.ratio')}</span>
        <b>
          <Ratio ratio={ratio} />
        </b>
      </p>
      {ratio !== null && (
        <Checkbox value={printRatio} onChange={(value) => form.set('printRatio', value)} detail={t('sales.proposal.printRatioHint')}>
          {t('sales.proposal.printRatio')}
        </Checkbox>
      )}
    </>
  );
}

function Ratio({ ratio }: { readonly ratio: number | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (ratio === null) return t('sales.proposal.noRatio');
  const times = t('sales.proposal.ratioOf', { ratio: formatNumber(ratio, language, { maximumFractionDigits: 1 }) });
  return `${times} · ${t(`sales.proposal.bands.${valueBand(ratio)}`)}`;
}
