import { useTranslation } from 'react-i18next';
import { defaultSchedule } from '#shared/domain/sales/payment-schedule.ts';
import type { ProposalSection } from '#shared/domain/sales/proposal.ts';
import { fromMinor, toMinor } from '#shared/text/money.ts';
import { useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { PlusIcon } from '../../../ui/icons/icons.tsx';
import { FormSection } from '../../clients/form/FormSection.tsx';
import styles from '../sales.module.css';
import { emptyLine, type ProposalForm, type ProposalValues } from './proposal-form.ts';
import { ProposalLineRow } from './ProposalLineRow.tsx';

const css = classes(styles);
type Props = { readonly form: ProposalForm; readonly section: ProposalSection };

/** The lines of one section, each with its mark whether it was said aloud. */
export function ProposalSectionLines({ form, section }: Props) {
  const { t } = useTranslation();
  const title = t(`sales.proposal.sections.${section}`);
  const own = form.values.lines.flatMap((line, index) => (line.section === section ? [{ line, index }] : []));
  return (
    <FormSection title={title}>
      <div className={css('lines')}>
        {own.map(({ line, index }, place) => (
          <ProposalLineRow key={index} form={form} index={index} line={line} name={t('sales.proposal.line', { section: title, number: place + 1 })} />
        ))}
      </div>
      <div className={css('acts')}>
        <Button
          icon={PlusIcon}
          label={t('sales.proposal.addLineTo', { section: title })}
          onPress={() => form.set('lines', [...form.values.lines, emptyLine(section)])}
        >
          {t('sales.proposal.addLine')}
        </Button>
        {section === 'payment' && own.length === 0 && <FillSchedule form={form} />}
      </div>
    </FormSection>
  );
}

/** 40, 30 and 30 per cent by date: for a fee that is paid once. */
function FillSchedule({ form }: { readonly form: ProposalForm }) {
  const { t } = useTranslation();
  const { today } = useToday();
  const { fee, feePer, currency, lines } = form.values;
  if (!fee || feePer !== 'once') return null;
  const names = [t('sales.proposal.instalment1'), t('sales.proposal.instalment2'), t('sales.proposal.instalment3')];
  const fill = (): void => {
    const schedule = defaultSchedule(toMinor(fee, currency), today);
    const payments = schedule.map(({ amount, dueOn }, index): ProposalValues['lines'][number] => ({
      ...emptyLine('payment'),
      text: names[index] ?? '',
      amount: fromMinor(amount, currency),
      dueOn,
    }));
    form.set('lines', [...lines, ...payments]);
  };
  return <Button onPress={fill}>{t('sales.proposal.schedule')}</Button>;
}
