import type { PartProps } from '../engagements/parts.ts';
import { RequestsPanel } from './RequestsPanel.tsx';

/** What is asked for in one engagement. */
export function RequestsPart({ page: { client, engagement } }: PartProps) {
  return <RequestsPanel clientId={client.id} engagementId={engagement.id} />;
}
