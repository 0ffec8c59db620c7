import type { InteractionView } from '#shared/contract/views.ts';
import { laneOf } from '#shared/domain/interaction.ts';
import { dayOf } from '#shared/time/day.ts';
import type { StoredInteraction } from '../store/interactions.ts';

export function interactionView({ importId, ...row }: StoredInteraction, zone: string): InteractionView {
  return { ...row, on: dayOf(row.at, zone), lane: laneOf(row), imported: importId !== null };
}
