import { useCommandMeaning } from '../../app/commands.tsx';
import { useRouter } from '../../app/router.tsx';

/** While the component is there, the command writes to this client. */
export function useComposeCommand(clientId: number): void {
  const { go } = useRouter();
  useCommandMeaning('compose', () => go({ view: 'compose', id: clientId, kind: 'update' }));
}
