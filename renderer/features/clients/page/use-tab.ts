import { useRef, useState, type RefObject } from 'react';
import type { ClientView } from '#shared/contract/clients.ts';
import { BEFORE_AGREEMENT } from '#shared/domain/pipeline/transitions.ts';

export type TabId = 'sale' | 'timeline' | 'requests' | 'phase' | 'meetings' | 'rhythm' | 'stage' | 'people' | 'engagements' | 'documents' | 'notes';

type Chosen = {
  readonly selected: TabId;
  readonly select: (id: TabId) => void;
  /** From elsewhere on the page: brings it into view, too. */
  readonly show: (id: TabId) => void;
  readonly tabs: RefObject<HTMLDivElement | null>;
};

/** Which tab of a client is open. */
export function useTab(client: ClientView): Chosen {
  const [selected, select] = useState<TabId>(isSelling(client) ? 'sale' : 'timeline');
  const tabs = useRef<HTMLDivElement>(null);
  const show = (id: TabId): void => {
    select(id);
    tabs.current?.scrollIntoView?.({ block: 'start' });
    tabs.current?.querySelector<HTMLElement>(`[role=tab][data-key="${id}"]`)?.focus();
  };
  return { selected, select, show, tabs };
}

/** Before an agreement the sale comes first. */
export function isSelling({ stage, outcome }: ClientView): boolean {
  return outcome === null && (BEFORE_AGREEMENT.includes(stage) || stage === 'agreement');
}
