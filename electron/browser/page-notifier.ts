import type { AnyEvent } from '#shared/contract/index.ts';
import type { Notifier } from '../core/ports.ts';

export type PageNotifier = Notifier & {
  /** Where the pages listen, and whether any does. */
  connect(pages: { readonly announce: (event: AnyEvent) => void; readonly count: () => number }): void;
};

/** Notices in the page. While none is open nobody can be told, and what is due stays due. */
export function pageNotifier(): PageNotifier {
  let pages: Parameters<PageNotifier['connect']>[0] | null = null;
  return {
    connect(given) {
      pages = given;
    },
    show(notice) {
      if (!pages || pages.count() === 0) return Promise.resolve(false);
      pages.announce({ name: 'notice.shown', payload: notice });
      return Promise.resolve(true);
    },
    withdraw: (ids) => pages?.announce({ name: 'notice.withdrawn', payload: { ids: [...ids] } }),
    state: () => 'page',
  };
}
