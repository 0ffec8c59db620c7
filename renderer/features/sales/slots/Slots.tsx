import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes.ts';
import type { SaleFormProps } from '../sale-form.ts';
import styles from '../sales.module.css';
import { AskTheirs } from './AskTheirs.tsx';
import { MeetingOutcome } from './MeetingOutcome.tsx';
import { OfferSlots } from './OfferSlots.tsx';
import { TheirAnswer } from './TheirAnswer.tsx';

const css = classes(styles);

/** Two half-days to offer, the answer to them, and what became of the meeting: what comes next is what is shown. */
export function Slots({ client, sale }: SaleFormProps) {
  const { t } = useTranslation();
  const [last] = sale.offers;
  const { step } = sale.nextOffer;
  if (last && step === 'waiting') return <TheirAnswer key={last.id} offer={last} sale={sale} />;
  if (last && step === 'agreed') return <MeetingOutcome key={last.id} offer={last} client={client} />;
  if (last && step === 'ask_theirs') return <AskTheirs key={last.id} offer={last} client={client} />;
  return (
    <>
      <p className={css('lede')}>{t('sales.slots.lede')}</p>
      <OfferSlots key={sale.offers.length} client={client} sale={sale} />
    </>
  );
}
