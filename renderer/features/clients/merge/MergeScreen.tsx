import { useTranslation } from 'react-i18next';
import { useCall } from '../../../api/use-call.ts';
import { useRouter } from '../../../app/router.tsx';
import type { ScreenProps } from '../../../app/screens.ts';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { LoadedClient } from '../LoadedClient.tsx';
import { MergeForm } from './MergeForm.tsx';
import { OtherClient } from './OtherClient.tsx';

/** Two records of one client become one: first with whom, then field by field. */
export function MergeScreen({ route: { id, other } }: ScreenProps<'client-merge'>) {
  return <Page width="read">{other === null ? <ChooseOther id={id} /> : <Both id={id} other={other} />}</Page>;
}

function ChooseOther({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  const { replace } = useRouter();
  const own = useCall('clients.get', { id });
  return (
    <LoadedClient id={id} alongside={own}>
      {(client) => (
        <>
          <PageHead title={t('clients.merge.title')} lede={t('clients.merge.whom', { name: client.name })} />
          <OtherClient except={client.id} onChoose={(other) => replace({ view: 'client-merge', id, other })} />
        </>
      )}
    </LoadedClient>
  );
}

function Both({ id, other }: { readonly id: number; readonly other: number }) {
  const second = useCall('clients.get', { id: other });
  return (
    <LoadedClient id={id} alongside={second}>
      {(first, lose) => <MergeForm key={`${id} ${other}`} first={first} second={lose} />}
    </LoadedClient>
  );
}
