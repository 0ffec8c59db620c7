import type { ReactNode } from 'react';
import type { Output } from '#shared/contract/index.ts';
import { useCall } from '../../api/use-call.ts';
import { FailedState } from '../../ui/FailedState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { NobodyWaits } from './NobodyWaits.tsx';
import { NoWork } from './NoWork.tsx';
import { TodayPage } from './TodayPage.tsx';

/** A clock that runs out is late from that minute on. */
const FRESH_MS = 60_000;

/** Everything due, in the order the core gives; the home of the application. */
export function TodayScreen() {
  const today = useCall('today.get', {}, { everyMs: FRESH_MS });
  if (today.data) return screenOf(today.data);
  return <Page>{today.error ? <FailedState error={today.error} onRetry={() => void today.refetch()} /> : <Waiting lines={8} />}</Page>;
}

function screenOf(day: Output<'today.get'>): ReactNode {
  if (day.clients === 0) return <FirstSteps day={day} />;
  if (day.lines.length > 0) return <TodayPage day={day} />;
  // With nobody at work there may still be a day on which something falls due: a promise, a decision, a meeting.
  return day.engaged === 0 && day.next === null ? <NoWork day={day} /> : <NobodyWaits day={day} />;
}
