import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../api/use-call.ts';
import { useAct } from '../../../app/use-act.ts';
import { useToday } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { useLeave } from '../../clients/form/FormFootBar.tsx';
import { HandOver } from '../HandOver.tsx';
import { instantIn } from '../moment.ts';
import type { SaleFormProps } from '../sale-form.ts';
import styles from '../sales.module.css';
import { beginOffer, slotsToOffer, type OfferDraft } from './offer-draft.ts';
import { OfferFields } from './OfferFields.tsx';
import { SlotNotices } from './SlotNotices.tsx';

const css = classes(styles);

/** The two times as the program proposes them, or as one changes them; the letter follows. */
export function OfferSlots({ client, sale }: SaleFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<OfferDraft>(() => beginOffer(sale));
  const ask = { clientId: client.id, minutes: draft.minutes ?? 60, clientZone: draft.clientZone, urgent: draft.urgent };
  const proposed = useCall('sales.slots', ask, { keepPrevious: true });
  return (
    <div className={css('stack')}>
      {sale.nextOffer.step === 'second' && <p className={css('warn')}>{t('sales.slots.second')}</p>}
      {sale.nextOffer.phoneOnly && <p className={css('warn')}>{t('sales.slots.phoneOnly')}</p>}
      <Loaded of={proposed} lines={6}>
        {({ pair, tooOften }) => (
          <>
            {tooOften && <p className={css('warn')}>{t('sales.slots.tooOften')}</p>}
            {pair === null && draft.first === null && <p className={css('warn')}>{t('sales.slots.none')}</p>}
            <Offer client={client} sale={sale} draft={draft} setDraft={setDraft} pair={pair} ask={ask} />
          </>
        )}
      </Loaded>
    </div>
  );
}

type OfferProps = SaleFormProps & {
  readonly draft: OfferDraft;
  readonly setDraft: (draft: OfferDraft) => void;
  readonly pair: { readonly a: number; readonly b: number } | null;
  readonly ask: { readonly clientId: number; readonly minutes: number; readonly clientZone: string | null; readonly urgent: boolean };
};

function Offer({ client, sale, draft, setDraft, pair, ask }: OfferProps) {
  const { zone } = useToday();
  const leave = useLeave();
  const { t } = useTranslation();
  const offer = useAct('sales.offerSlots');
  const moments = slotsToOffer(draft, pair, zone);
  const [a, b] = [instantIn(moments.first, zone), instantIn(moments.second, zone)];
  const both = a !== null && b !== null && a !== b ? { a: Math.min(a, b), b: Math.max(a, b) } : null;
  const send = async (via: Parameters<typeof offer.run>[0]['via'], text: string): Promise<void> => {
    if (!both) return;
    const fields = {
      clientId: client.id,
      channel: draft.channel,
      minutes: ask.minutes,
      clientZone: draft.clientZone,
      exceptionReason: draft.urgent ? draft.why : '',
    };
    const done = t('sales.slots.offered', { name: client.name });
    if (await offer.run({ offer: { ...fields, slotA: both.a, slotB: both.b }, via, text }, { done })) leave({ view: 'client', id: client.id });
  };
  return (
    <>
      <OfferFields draft={draft} setDraft={setDraft} moments={moments} phoneOnly={sale.nextOffer.phoneOnly} />
      {both && <SlotNotices ask={ask} chosen={both} />}
      {both && (
        <HandOver
          letter={{ kind: 'slots', clientId: client.id, slots: both, phoneOnly: draft.channel === 'phone', clientZone: draft.clientZone }}
          pending={offer.pending}
          isDisabled={draft.urgent && draft.why.trim() === ''}
          onNotSent={() => leave({ view: 'client', id: client.id })}
          onSent={send}
        />
      )}
    </>
  );
}
