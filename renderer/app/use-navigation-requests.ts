import { useEffect } from 'react';
import { useApi } from '../api/ApiProvider.tsx';
import { useCommands } from './commands.tsx';
import { useRouter } from './router.tsx';

/** What the host asks of the page: to go somewhere (a notification), to do something (its menu). */
export function useNavigationRequests(): void {
  const api = useApi();
  const { go } = useRouter();
  const { run } = useCommands();
  useEffect(() => api.on('navigation.requested', ({ route }) => go(route)), [api, go]);
  useEffect(() => api.on('command.requested', ({ command }) => run(command)), [api, run]);
}
