import { useEffect, useState } from 'react';
import type { Payload } from '#shared/contract/index.ts';
import { useApi } from '../api/ApiProvider.tsx';

export type Notice = Payload<'notice.shown'>;

/** What the host asks the page to show, the newest first; each stays until it is dismissed or withdrawn (WCAG 2.2.1). */
export function useNotices(): { readonly notices: readonly Notice[]; readonly dismiss: (id: string) => void } {
  const api = useApi();
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  useEffect(() => {
    const stops = [
      api.on('notice.shown', (notice) => setNotices((was) => [notice, ...was.filter(({ id }) => id !== notice.id)])),
      api.on('notice.withdrawn', ({ ids }) => setNotices((was) => was.filter(({ id }) => !ids.includes(id)))),
      api.on('store.replaced', () => setNotices([])),
    ];
    return () => stops.forEach((stop) => stop());
  }, [api]);
  return { notices, dismiss: (gone) => setNotices((was) => was.filter(({ id }) => id !== gone)) };
}
