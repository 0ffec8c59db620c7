import { useCall } from '../../../api/use-call.ts';
import { FailedState } from '../../../ui/FailedState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { TriagePage } from './TriagePage.tsx';

/** What is due grows while one looks. */
const FRESH_MS = 60_000;

/** Many things at once: sorted by client, put off or answered for several at a time. */
export function TriageScreen() {
  const triage = useCall('today.triage', {}, { everyMs: FRESH_MS });
  if (triage.data) return <TriagePage day={triage.data} />;
  return <Page width="read">{triage.error ? <FailedState error={triage.error} onRetry={() => void triage.refetch()} /> : <Waiting lines={8} />}</Page>;
}
