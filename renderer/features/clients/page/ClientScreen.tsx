import type { ClientView } from '#shared/contract/clients.ts';
import { useCall } from '../../../api/use-call.ts';
import type { ScreenProps } from '../../../app/screens.ts';
import { Page } from '../../../ui/Page.tsx';
import { ClientClocks } from '../../clocks/ClientClocks.tsx';
import { TwelveStrip } from '../../interactions/TwelveStrip.tsx';
import { OpenMessages } from '../../messages/OpenMessages.tsx';
import { useComposeCommand } from '../../messages/use-compose-command.ts';
import { useCommandMeaning } from '../../../app/commands.tsx';
import { PhaseBand } from '../../phases/PhaseBand.tsx';
import { ValleyPlan } from '../../phases/ValleyPlan.tsx';
import { ClientReminders } from '../../reminders/ClientReminders.tsx';
import { LoadedClient } from '../LoadedClient.tsx';
import { LadderPanel } from '../../reach/LadderPanel.tsx';
import { ArchivedBanner } from './ArchivedBanner.tsx';
import { ClientHead } from './ClientHead.tsx';
import { ClientMeta } from './ClientMeta.tsx';
import { ClientTabs } from './ClientTabs.tsx';
import { FourAnswers } from './FourAnswers.tsx';
import { PinnedNote } from './PinnedNote.tsx';
import { useTab } from './use-tab.ts';
import { useClientEditor } from './use-client-editor.tsx';

/** When they last heard something, what is agreed, what is next: in sight without scrolling; the rest in tabs. */
export function ClientScreen({ route }: ScreenProps<'client'>) {
  const practice = useCall('practice.get', {});
  return (
    <Page width="read">
      <LoadedClient id={route.id} alongside={practice}>
        {(client, { fields }) => <ClientPage client={client} practiceLanguage={fields.clientLanguage} />}
      </LoadedClient>
    </Page>
  );
}

function ClientPage({ client, practiceLanguage }: { readonly client: ClientView; readonly practiceLanguage: NonNullable<ClientView['language']> }) {
  const editor = useClientEditor(client);
  const { selected, select, show, tabs } = useTab(client);
  useComposeCommand(client.id);
  useCommandMeaning('win', () => editor.open({ what: 'win' }));
  return (
    <>
      <ClientHead client={client} onEdit={editor.open} />
      <ClientMeta client={client} language={client.language ?? practiceLanguage} />
      {client.archivedOn && <ArchivedBanner client={client} archivedOn={client.archivedOn} />}
      {client.pinnedNote && <PinnedNote note={client.pinnedNote} />}
      <OpenMessages clientId={client.id} />
      <FourAnswers client={client} onEdit={editor.open} />
      <PhaseBand clientId={client.id} onWhy={() => show('phase')} />
      <ValleyPlan clientId={client.id} />
      <ClientClocks clientId={client.id} />
      <ClientReminders clientId={client.id} />
      <LadderPanel client={client} />
      <TwelveStrip client={client} />
      <div ref={tabs}>
        <ClientTabs client={client} onEdit={editor.open} selected={selected} onSelect={select} />
      </div>
      {editor.dialog}
    </>
  );
}
