import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { formatNumber } from '#shared/text/format.ts';
import { later } from '../../../app/later.ts';
import { useLanguage } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { LockIcon } from '../../../ui/icons/icons.tsx';
import { Tabs, type TabSpec } from '../../../ui/Tabs.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { useCall } from '../../../api/use-call.ts';
import { DocumentsPanel } from '../../documents/DocumentsPanel.tsx';
import { StagePanel } from '../../pipeline/client/StagePanel.tsx';
import { Timeline } from '../../interactions/Timeline.tsx';
import { EngagementsPanel } from '../engagements/EngagementsPanel.tsx';
import { NotesPanel } from '../notes/NotesPanel.tsx';
import { MeetingsPanel } from '../../meetings/MeetingsPanel.tsx';
import { PhasePanel } from '../../phases/PhasePanel.tsx';
import { RequestsPanel } from '../../requests/RequestsPanel.tsx';
import { SalePanel } from '../../sales/SalePanel.tsx';
import { PeoplePanel } from '../people/PeoplePanel.tsx';
import styles from './page.module.css';
import { isSelling, type TabId } from './use-tab.ts';
import type { OpenEditor } from './use-client-editor.tsx';

const css = classes(styles);
/** With the charts, which the page does not need before. */
const ClientRhythm = later(
  () => import('../../reports/ClientRhythm.tsx'),
  (file) => file.ClientRhythm,
);
type Props = { readonly client: ClientView; readonly onEdit: OpenEditor; readonly selected: TabId; readonly onSelect: (id: TabId) => void };

/** What is read when the answers above are not enough. */
export function ClientTabs({ client, onEdit, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sells = isSelling(client);
  const count = (of: readonly unknown[]): string | undefined => (of.length > 0 ? formatNumber(of.length, language) : undefined);
  const documents = useCall('attachments.list', { clientId: client.id }).data ?? [];
  const due = useCall('pipeline.due', { clientId: client.id }).data ?? [];
  const sale: TabSpec<TabId> = { id: 'sale', label: t('sales.tab'), content: <SalePanel client={client} /> };
  const tabs: readonly TabSpec<TabId>[] = [
    ...(sells ? [sale] : []),
    { id: 'timeline', label: t('clients.tabs.timeline'), content: <Timeline clientId={client.id} /> },
    { id: 'requests', label: t('requests.tab'), content: <RequestsPanel clientId={client.id} engagementId={null} /> },
    { id: 'phase', label: t('phases.tab'), icon: LockIcon, content: <PhasePanel clientId={client.id} /> },
    { id: 'meetings', label: t('meetings.tab'), content: <MeetingsPanel client={client} /> },
    { id: 'stage', label: t('pipeline.client.tab'), count: count(due), content: <StagePanel client={client} /> },
    { id: 'people', label: t('clients.tabs.people'), count: count(client.people), content: <PeoplePanel client={client} onEdit={onEdit} /> },
    {
      id: 'engagements',
      label: t('clients.tabs.engagements'),
      count: count(client.engagements),
      content: <EngagementsPanel client={client} onEdit={onEdit} />,
    },
    {
      id: 'rhythm',
      label: t('clients.tabs.rhythm'),
      content: (
        <Suspense fallback={<Waiting lines={5} />}>
          <ClientRhythm clientId={client.id} />
        </Suspense>
      ),
    },
    { id: 'documents', label: t('clients.tabs.documents'), count: count(documents), content: <DocumentsPanel clientId={client.id} /> },
    { id: 'notes', label: t('clients.tabs.notes'), icon: LockIcon, content: <NotesPanel client={client} /> },
    // Later it is looked up: what was promised then, and at which price.
    ...(sells ? [] : [sale]),
  ];
  return (
    <div className={css('tabs')}>
      <Tabs label={t('clients.tabs.label')} tabs={tabs} selected={selected} onSelect={onSelect} />
    </div>
  );
}
