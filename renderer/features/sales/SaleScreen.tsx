import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaleForm } from '#shared/contract/route.ts';
import type { SaleView } from '#shared/contract/sale-view.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import type { ScreenProps } from '../../app/screens.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { LoadedClient } from '../clients/LoadedClient.tsx';
import { useLogSubject } from '../interactions/use-log.ts';
import { useErrand } from '../pipeline/errand.ts';
import { CallSheet } from './call/CallSheet.tsx';
import { Concessions } from './concessions/Concessions.tsx';
import { Decision } from './decision/Decision.tsx';
import { Proposal } from './proposal/Proposal.tsx';
import { Questions } from './concessions/Questions.tsx';
import { Reply } from './call/Reply.tsx';
import type { SaleFormProps } from './sale-form.ts';
import { Slots } from './slots/Slots.tsx';

const FORMS: Readonly<Record<SaleForm, ComponentType<SaleFormProps>>> = {
  call: CallSheet,
  slots: Slots,
  decision: Decision,
  proposal: Proposal,
  concessions: Concessions,
  questions: Questions,
  reply: Reply,
};

/** What has a page of its own on paper; a proposal once there is one. */
function Print({ form, sale }: { readonly form: SaleForm; readonly sale: SaleView }) {
  const { t } = useTranslation();
  const kind = form === 'call' ? 'call-sheet' : form === 'proposal' && sale.proposal ? 'proposal' : null;
  if (!kind) return null;
  return (
    <RouteLink to={{ view: 'sheet', sheet: { kind, clientId: sale.clientId } }} look="plain">
      {t('sales.common.print')}
    </RouteLink>
  );
}

/** One step of a sale: a short form that leaves a dated fact. */
export function SaleScreen({ route: { id, form } }: ScreenProps<'sale'>) {
  const { t } = useTranslation();
  const sale = useCall('sales.get', { clientId: id });
  const errand = useErrand();
  const Shown = FORMS[form];
  useLogSubject(id);
  return (
    <Page width="form">
      <LoadedClient id={id} alongside={sale}>
        {(client, view) => (
          <>
            <PageHead
              title={t(`sales.form.${form}`)}
              aside={
                <>
                  {errand?.from === 'pipeline' ? (
                    <RouteLink to={{ view: 'pipeline' }}>{t('sales.common.backToBoard')}</RouteLink>
                  ) : (
                    <RouteLink to={{ view: 'client', id }}>{t('sales.common.back', { name: client.name })}</RouteLink>
                  )}
                  <Print form={form} sale={view} />
                </>
              }
            />
            <Shown key={`${id} ${form}`} client={client} sale={view} />
          </>
        )}
      </LoadedClient>
    </Page>
  );
}
