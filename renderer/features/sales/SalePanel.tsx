import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { SALE_FORMS, type SaleForm } from '#shared/contract/route.ts';
import type { SaleView } from '#shared/contract/sale-view.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { classes } from '../../ui/classes.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { MyPromises, TheirPromises } from './PromiseCards.tsx';
import styles from './sales.module.css';
import { useDayWords } from './use-day-words.ts';
import { useStepFacts } from './use-step-facts.ts';

const css = classes(styles);

/** What they promised beside what I promised, and every step of the sale with its latest fact. */
export function SalePanel({ client }: { readonly client: ClientView }) {
  const sale = useCall('sales.get', { clientId: client.id });
  return (
    <Loaded of={sale} lines={6}>
      {(view) => <LoadedSale client={client} sale={view} />}
    </Loaded>
  );
}

function LoadedSale({ client, sale }: { readonly client: ClientView; readonly sale: SaleView }) {
  const { t } = useTranslation();
  const facts = useStepFacts(sale);
  // A reply is written where something was refused.
  const shown = SALE_FORMS.filter((form) => form !== 'reply' || client.outcome === 'not_for_us');
  return (
    <div className={css('panel')}>
      <Enquired sale={sale} />
      <div className={css('cards')}>
        <TheirPromises sale={sale} />
        <MyPromises sale={sale} />
      </div>
      <ul className={css('rows')} aria-label={t('sales.panel.steps')}>
        {shown.map((form) => (
          <Step key={form} clientId={client.id} form={form} fact={facts[form]} />
        ))}
      </ul>
    </div>
  );
}

/** How it began, in their words. */
function Enquired({ sale: { enquiries } }: { readonly sale: SaleView }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const [enquiry] = enquiries;
  if (!enquiry) return null;
  return (
    <p className={css('asked')}>
      <span className={css('small')}>{t('sales.panel.enquired', { day: words.day(enquiry.at), channel: t(`interactions.channel.${enquiry.channel}`) })}</span>{' '}
      {enquiry.words && t('sales.panel.words', { words: enquiry.words })}{' '}
      {enquiry.referrerReason && <span className={css('small')}>{t('sales.panel.because', { reason: enquiry.referrerReason })}</span>}
    </p>
  );
}

function Step({ clientId, form, fact }: { readonly clientId: number; readonly form: SaleForm; readonly fact: string | null }) {
  const { t } = useTranslation();
  const name = t(`sales.form.${form}`);
  return (
    <li className={css('row')}>
      <b>{name}</b>
      <span className={css('small')}>{fact ?? t('sales.panel.nothingYet')}</span>
      <RouteLink to={{ view: 'sale', id: clientId, form }} look="plain" label={t('sales.panel.openNamed', { name })}>
        {t('sales.panel.open')}
      </RouteLink>
    </li>
  );
}
