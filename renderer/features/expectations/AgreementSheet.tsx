import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import { useCall } from '../../api/use-call.ts';
import { useRouter } from '../../app/router.tsx';
import { useAct } from '../../app/use-act.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** While it is agreed how one works together and nothing is written down: the sheet begins here. */
export function AgreementSheet({ client: { id, stage, outcome, archivedOn, engagements } }: { readonly client: ClientView }) {
  if (stage !== 'agreement' || outcome !== null || archivedOn !== null) return null;
  const running = engagements.find((each) => each.running);
  return running ? <UnlessWritten clientId={id} engagementId={running.id} /> : <Draft clientId={id} />;
}

function UnlessWritten({ clientId, engagementId }: { readonly clientId: ClientId; readonly engagementId: EngagementId }) {
  const sheets = useCall('expectations.ofEngagement', { engagementId }).data;
  return sheets && sheets.versions.length === 0 ? <Draft clientId={clientId} /> : null;
}

function Draft({ clientId }: { readonly clientId: ClientId }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const draft = useAct('expectations.draftFor');
  const begin = async (): Promise<void> => {
    const drafted = await draft.run({ clientId });
    if (drafted) go({ view: 'engagement', id: drafted.engagementId, part: 'expectations' });
  };
  return <LinkButton onPress={() => void begin()}>{t('expectations.acts.draftFor')}</LinkButton>;
}
