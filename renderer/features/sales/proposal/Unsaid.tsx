import { useTranslation } from 'react-i18next';
import { scheduleWarnings } from '#shared/domain/sales/payment-schedule.ts';
import { unsaidIn } from '#shared/domain/sales/proposal.ts';
import { classes } from '../../../ui/classes.ts';
import styles from '../sales.module.css';
import { proposalForm, proposalOf, type ProposalForm } from './proposal-form.ts';

const css = classes(styles);

/** What would surprise the reader, and what a careful one would stop at in the payments. */
export function Unsaid({ form }: { readonly form: ProposalForm }) {
  const { t } = useTranslation();
  const parsed = proposalForm.safeParse(form.values);
  const proposal = parsed.success ? proposalOf(parsed.data) : null;
  const { lines, fee } = proposal ? unsaidIn(proposal) : { lines: [], fee: null };
  const payments = proposal?.lines.filter(({ section }) => section === 'payment') ?? [];
  const warnings = proposal?.feePer === 'once' ? scheduleWarnings(payments, proposal.fee) : [];
  return (
    <div role="status" className={css('checks')}>
      {lines.length > 0 && <p className={css('warn')}>{t('sales.proposal.unsaid', { count: lines.length })}</p>}
      {fee && <p className={css('warn')}>{t(`sales.proposal.fees.${fee}`)}</p>}
      {warnings.map((warning) => (
        <p key={warning} className={css('warn')}>
          {t(`sales.proposal.warn.${warning}`)}
        </p>
      ))}
    </div>
  );
}
