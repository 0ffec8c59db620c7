import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
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
export function RequestNewScreen({ route: { id, engagement } }: ScreenProps<'request-new'>) {
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
              detail={
                <RouteLink look="name" to={{ view: 'client', id }} label={t('requests.back', { name: client.name })}>
                  {client.name}
                </RouteLink>
              }
              lede={t('requests.newLede', { language: t(`app.language.${known.language}`) })}
            />
            <NewRequest client={client} engagement={engagement ?? null} usual={known} />
          </>
        )}
      </LoadedClient>
    </Page>
  );
}

type Props = { readonly client: ClientView; readonly engagement: number | null; readonly usual: Output<'requests.usual'> };

function NewRequest({ client: { id, engagements }, engagement, usual }: Props) {
  // As it was when the page was opened: what comes in meanwhile must not change what is being written.
  const [start] = useState({
    dueOn: usual.dueOn,
    items: [...usual.leftOver, ...usual.items.filter(({ text }) => !usual.leftOver.some((left) => left.text === text))],
  });
  const meant = engagements.find((each) => each.id === engagement) ?? engagements.find(({ running }) => running) ?? engagements[0];
  return <RequestForm clientId={id} engagementId={meant?.id ?? null} engagements={engagements} start={start} />;
}
