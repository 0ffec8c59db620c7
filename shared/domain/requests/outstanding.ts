import type { Instant } from '../../time/clock.ts';
import type { ClientId, RequestListId } from '../ids.ts';

type AskedList = { readonly id: RequestListId; readonly clientId: ClientId; readonly sentAt: Instant | null };

/** Client by client, whoever was asked the longest ago first; so within each. */
export function byOldestAsk<T extends AskedList>(lists: readonly T[]): T[] {
  const sorted = lists.toSorted((a, b) => askedAt(a) - askedAt(b) || a.id - b.id);
  return [...Map.groupBy(sorted, ({ clientId }) => clientId).values()].flat();
}

/** What never went out has waited for nobody. */
function askedAt({ sentAt }: AskedList): Instant {
  return sentAt ?? Number.MAX_SAFE_INTEGER;
}
