import { useAct } from './use-act.ts';
import { useCommandMeaning } from './commands.tsx';
import { useRouter } from './router.tsx';
import { useStart } from './start.tsx';
import { otherTheme } from './theme.ts';
import { useHistoryCommands } from './use-history-commands.ts';

type Overlay = 'palette' | 'shortcuts';

/** What the frame's own commands do. The features say what theirs do (`log`). */
export function useFrameCommands(open: (overlay: Overlay) => void): void {
  const { route, go, back, forward } = useRouter();
  const { sample, preferences, capabilities } = useStart();
  const openSample = useAct('sample.open');
  const closeSample = useAct('sample.close');
  const setPreferences = useAct('app.setPreferences');
  const openFolder = useAct('app.openFolder');

  useHistoryCommands();
  useCommandMeaning('palette', () => open('palette'));
  useCommandMeaning('shortcuts', () => open('shortcuts'));
  useCommandMeaning('go-today', () => go({ view: 'today' }));
  useCommandMeaning('go-clients', () => go({ view: 'clients' }));
  useCommandMeaning('go-pipeline', () => go({ view: 'pipeline' }));
  useCommandMeaning('go-engagements', () => go({ view: 'engagements' }));
  useCommandMeaning('go-reports', () => go({ view: 'reports' }));
  useCommandMeaning('go-rhythm', () => go({ view: 'rhythm' }));
  useCommandMeaning('go-reminders', () => go({ view: 'reminders' }));
  useCommandMeaning('reminder-new', () => go({ view: 'reminder', id: null, clientId: route.view === 'client' ? route.id : null }));
  useCommandMeaning('go-trash', () => go({ view: 'trash' }));
  useCommandMeaning('enquiry', () => go({ view: 'enquiry' }));
  useCommandMeaning('client-new', () => go({ view: 'client-new' }));
  useCommandMeaning('import', () => go({ view: 'import' }));
  useCommandMeaning('settings', () => go({ view: 'settings' }));
  useCommandMeaning('go-back', back);
  useCommandMeaning('go-forward', forward);
  useCommandMeaning('sample', () => void (sample ? closeSample : openSample).run({}));
  useCommandMeaning('theme', () => void setPreferences.run({ theme: otherTheme(preferences.theme) }));
  useCommandMeaning('data-folder', capabilities.openFolder ? () => void openFolder.run({}) : null);
}
