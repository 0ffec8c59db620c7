import type { GuardState } from '#shared/contract/pipeline.ts';
import { useCall } from '../../../api/use-call.ts';
import type { StepProps } from './MovePanel.tsx';
import { supplyOf } from './supply.ts';

/** Of what failed, what still does: a fact may have been written down while the reasons stand there. */
export function useStillFailing({ step: { move, failing }, asked: { subject } }: StepProps<'guard'>): readonly GuardState[] {
  const options = useCall('pipeline.options', { clientId: subject.clientId }).data;
  const now = options?.events.find(({ event }) => event === move.event)?.guards ?? [];
  return failing.filter(({ guard }) => !supplyOf(guard) || now.find((state) => state.guard === guard)?.met !== true);
}
