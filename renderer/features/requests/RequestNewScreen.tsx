import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import type { ScreenProps } from '../../app/screens.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { LoadedClient } from '../clients/LoadedClient.tsx';
import { useLogSubject } from '../interactions/use-log.ts';
import { RequestForm } from './RequestForm.tsx';

/** A new list: it begins with what is open from before and with what the profession usually asks for, to be shortened. */
export function RequestNewScreen({ route: { id } }: ScreenProps<'request-new'>) {
  const { t } = useTranslation();
  const usual = useCall('requests.usual', { clientId: id });
  useLogSubject(id);
  return (
    <Page width="form">
      <LoadedClient id={id} alongside={usual}>
        {(client, known) => (
          <>
            <PageHead
              title={t('requests.newTitle')}
              detail={client.name}
              lede={t('requests.newLede', { language: t(`app.language.${known.language}`) })}
              aside={<RouteLink to={{ view: 'client', id }}>{t('requests.back', { name: client.name })}</RouteLink>}
            />
            <NewRequest clientId={id} engagementId={client.engagements[0]?.id ?? null} usual={known} />
          </>
        )}
      </LoadedClient>
    </Page>
  );
}

type Props = { readonly clientId: number; readonly engagementId: number | null; readonly usual: Output<'requests.usual'> };

function NewRequest({ clientId, engagementId, usual }: Props) {
  // As it was when the page was opened: what comes in meanwhile must not change what is being written.
  const [start] = useState({
    dueOn: usual.dueOn,
    items: [...usual.leftOver, ...usual.items.filter(({ text }) => !usual.leftOver.some((left) => left.text === text))],
  });
  return <RequestForm clientId={clientId} engagementId={engagementId} start={start} />;
}
