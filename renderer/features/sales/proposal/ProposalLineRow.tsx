import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CrossIcon } from '../../../ui/icons/icons.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import styles from '../sales.module.css';
import type { ProposalForm, ProposalValues } from './proposal-form.ts';

const css = classes(styles);

type Props = {
  readonly form: ProposalForm;
  readonly index: number;
  readonly line: ProposalValues['lines'][number];
  readonly name: string;
};

/** One line; it stands out until it was said aloud. */
export function ProposalLineRow({ form, index, line, name }: Props) {
  const { t } = useTranslation();
  const isPayment = line.section === 'payment';
  const remove = (): void =>
    form.set(
      'lines',
      form.values.lines.filter((_, each) => each !== index),
    );
  return (
    <div className={css('line', isPayment && 'payment', line.text.trim() !== '' && !line.saidAloud && 'unsaid')}>
      <TextArea label={name} labelHidden rows={1} {...form.field(`lines.${index}.text`)} />
      {isPayment && (
        <NumberField label={t('sales.proposal.amountOf', { line: name })} labelHidden min={0} step={0.01} {...form.field(`lines.${index}.amount`)} />
      )}
      {isPayment && <DateField label={t('sales.proposal.dueOnOf', { line: name })} labelHidden {...form.field(`lines.${index}.dueOn`)} />}
      <Checkbox value={line.saidAloud} onChange={(said) => form.set(`lines.${index}.saidAloud`, said)} label={t('sales.proposal.saidLine', { line: name })}>
        {t('sales.proposal.said')}
      </Checkbox>
      <IconButton label={t('sales.proposal.removeLine', { line: name })} icon={CrossIcon} onPress={remove} />
    </div>
  );
}
