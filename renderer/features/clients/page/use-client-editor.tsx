import { useState, type ReactNode } from 'react';
import type { ClientView, EngagementView, PersonView } from '#shared/contract/clients.ts';
import type { Erasable } from '#shared/contract/erasure.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { EraseDialog } from '../../trash/EraseDialog.tsx';
import { ExportDialog } from '../../exports/ExportDialog.tsx';
import { EngagementDialog } from '../engagements/EngagementDialog.tsx';
import type { Output } from '#shared/contract/index.ts';
import { ReachDialog } from '../../reach/ReachDialog.tsx';
import { WinDialog } from '../../wins/WinDialog.tsx';
import { LinkPersonDialog } from '../people/LinkPersonDialog.tsx';
import { PersonDialog } from '../people/PersonDialog.tsx';

/** What of the client is being edited; null: something new. */
export type Edited =
  | { readonly what: 'person'; readonly person: PersonView | null }
  | { readonly what: 'engagement'; readonly engagement: EngagementView | null }
  | { readonly what: 'known-person' }
  | { readonly what: 'erasure'; readonly of: Erasable }
  | { readonly what: 'reach'; readonly preference: Output<'reach.get'>['preference'] }
  | { readonly what: 'win' }
  | { readonly what: 'export' };
export type OpenEditor = (edited: Edited) => void;

/** One dialog at a time for what belongs to a client, opened from several places of its page. */
export function useClientEditor(client: ClientView): { readonly open: OpenEditor; readonly dialog: ReactNode } {
  const [edited, setEdited] = useState<Edited | null>(null);
  return { open: setEdited, dialog: edited && dialogOf(client, edited, () => setEdited(null)) };
}

function dialogOf(client: ClientView, edited: Edited, onClose: () => void): ReactNode {
  switch (edited.what) {
    case 'person':
      return <PersonDialog client={client} person={edited.person} onClose={onClose} />;
    case 'engagement':
      return <EngagementDialog client={client} engagement={edited.engagement} onClose={onClose} />;
    case 'erasure':
      return <EraseDialog what={edited.of} onClose={onClose} />;
    case 'known-person':
      return <LinkPersonDialog client={client} onClose={onClose} />;
    case 'reach':
      return <ReachDialog client={client} preference={edited.preference} onClose={onClose} />;
    case 'win':
      return <WinDialog clientId={client.id} win={null} onClose={onClose} />;
    case 'export':
      return <ExportDialog client={client} onClose={onClose} />;
    default:
      return assertNever(edited);
  }
}
